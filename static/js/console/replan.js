// Time has run over: what can be done about it, each with the times that would follow. One press, and Undo takes it back.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { decimal, face, inline } from "../figures.js";
import { around, said, t, tn } from "../words.js";

export function replanning(replan, view, act) {
  if (!replan || replan.step !== view.step) return nothing;
  return html`<section class="console-replan" aria-labelledby="replan">
    <div class="console-replan-head">
      <h2 id="replan" tabindex="-1">${heading(replan)}</h2>
      <button type="button" class="button-quiet" @click=${act.leaveIt}>${t("Leave it as it is")}</button>
    </div>
    ${replan.choices.length ? html`<ul>${replan.choices.map((one) => choice(one, act))}</ul>` : html`<p>${none(replan)}</p>`}
  </section>`;
}

function heading({ over, until }) {
  const minutes = Math.round(over / 60);
  const words = tn("{minutes} minute over", "{minutes} minutes over", minutes, { minutes });
  return until ? html`${words} · ${around(t("{block} begins at {time}", { time: inline(until.at) }), "block", until.title)}` : words;
}

function none({ over }) {
  if (!over) return t("On time: there is nothing to make up for.");
  return t("Nothing that is to come may be shortened, and the time of the room is used up. Say so early, and let it end where it ends.");
}

function choice(one, act) {
  return html`<li>
    <button type="button" class="button-quiet" @click=${() => act.agree(one)}>${name(one)}</button>
    <p class="console-replan-end">${outcome(one)}</p>
    ${one.blocks.length ? html`<ul class="console-replan-blocks">${one.blocks.map(block)}</ul>` : nothing}
  </li>`;
}

function name({ way, title }) {
  if (way === "block") return around(t("Take it from: {block}"), "block", title);
  if (way === "drop") return around(t("Leave out: {step}"), "step", title);
  return way === "all" ? t("Shorten all that is to come, in proportion") : t("End later");
}

function outcome({ short, ends }) {
  const minutes = Math.ceil(short / 60);
  const end = t("ends {time}", { time: inline(ends) });
  if (!minutes) return end;
  return html`${end} · <strong>${tn("still {minutes} minute over", "still {minutes} minutes over", minutes, { minutes })}</strong>`;
}

function block({ title, begins, ends, minutes, instead, without }) {
  const length = t("{minutes} min instead of {before}", { minutes: decimal(minutes), before: decimal(instead) });
  return html`<li>${said(title)} ${face(`${begins}–${ends}`)} · ${length}
    ${without.map((step) => html`· ${around(t("without {step}"), "step", step)}`)}</li>`;
}
