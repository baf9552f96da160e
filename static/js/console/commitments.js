// Commitments at hand: how many there are, the wall held still or moving, and whether more are taken.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { wallPage } from "../room/wall.js";
import { t, tn } from "../words.js";
import { pressed } from "./controls.js";

export function commitments({ view }, act, now) {
  if (view.screen !== "commitments" || !view.activity) return nothing;
  return html`<div class="console-panel" data-own-space>
    ${closing(view.activity, act)} ${view.activity.wall?.length ? wall(view.activity, act, now) : nothing}
  </div>`;
}

function wall(activity, act, now) {
  const { page, pages } = wallPage(activity, now);
  const held = activity.wall_page !== null;
  const hold = (at) => () => act.ask("HoldWall", { page: at });
  return html`<section aria-labelledby="wall">
    <h2 id="wall" class="console-eyebrow">${t("The wall")}</h2>
    <div class="console-group">
      ${held ? press(t("Let it move"), () => act.ask("HoldWall", { page: null })) : press(t("Hold the wall still"), hold(page))}
      ${press(t("Previous page"), hold(page - 1), page === 0)} ${press(t("Next page"), hold(page + 1), page + 1 >= pages.length)}
      <span class="console-soft">${t("{page} of {pages}", { page: page + 1, pages: pages.length })} · ${held ? t("held still") : t("moves by itself")}</span>
    </div>
  </section>`;
}

function closing({ kept, closed }, act) {
  return html`<section aria-labelledby="commitments">
    <h2 id="commitments" class="console-eyebrow">${t("Commitments")}</h2>
    <p>${kept ? tn("At least {number} kept so far.", "At least {number} kept so far.", kept) : t("Fewer than five kept so far.")} <span class="console-soft">${t("Counted in fives, so that nobody can be watched.")}</span></p>
    <div class="console-closing">
      <p>${closed
        ? t("Closed: nothing is added or changed. People can still read and delete their own.")
        : t("Open, also after the end. Closing means: nothing is added or changed; people can still read and delete their own.")}</p>
      ${press(closed ? t("Open again") : t("Close commitments"), () => act.ask("CloseCommitments", { closed: !closed }))}
    </div>
  </section>`;
}

function press(name, action, disabled = false) {
  return html`<button type="button" class="button-quiet" ?disabled=${disabled} @click=${pressed(action)}>${name}</button>`;
}
