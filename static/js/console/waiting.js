// What people offered to the room: nothing of it is shown before somebody decides here.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

export function waiting(here, act) {
  const { waiting: items, set_aside: aside } = here.view;
  return html`<section class="console-waiting" aria-labelledby="waiting" data-own-space>
    <h2 id="waiting" class="console-eyebrow" tabindex="-1">${t("Waiting for you")}</h2>
    ${here.careCard ? careCard(act) : nothing}
    ${items.length ? html`<ol>${items.map((item) => entry(item, act))}</ol>` : html`<p class="console-soft">${t("Nothing waits.")}</p>`}
    ${aside ? html`<p class="console-soft">${t("Set aside for the care focal point: {count}", { count: aside })}</p>` : nothing}
  </section>`;
}

function entry(item, act) {
  const id = `waiting-${item.id}`;
  return html`<li class="console-item">
    <div id=${id}>
      <p class="console-soft">${kind(item)}</p>
      <p class="console-item-text" dir="auto">${item.text}</p>
      ${item.signed ? html`<p class="console-soft" dir="auto">${t("signed: {name}", { name: item.signed })}</p>` : nothing}
    </div>
    <div class="console-decide">
      ${["Show", "Dismiss", "Care"].map((name) => decide(name, item, id, act))}
    </div>
  </li>`;
}

function decide(name, item, describedby, act) {
  const names = { Show: t("Show"), Dismiss: t("Dismiss"), Care: t("Care") };
  const looks = { Show: "button", Dismiss: "button-quiet", Care: "button-care console-care-button" };
  return html`<button type="button" class=${looks[name]}
    aria-describedby=${describedby} @click=${(event) => act.moderate(name, item.id, event.detail > 0)}>${names[name]}</button>`;
}

function kind({ kind, table }) {
  const kinds = { panel: t("Question"), tabletop: t("Line"), commitments: t("Commitment"), cards: t("Note") };
  const words = kinds[kind] ?? kind;
  return table ? t("{kind}, table {name}", { kind: words, name: table }) : words;
}

// What a moderator does now, in five lines; it stays until it has been read.
function careCard(act) {
  return html`<div class="console-care" role="note" aria-labelledby="care-card">
    <h3 id="care-card">${t("It is off every screen. Now:")}</h3>
    <ol>
      <li>${t("Do not look around for who wrote it.")}</li>
      <li>${t("Do not discuss or copy it.")}</li>
      <li>${t("Tell only the focal point, now.")}</li>
      <li>${t("They follow your organisation's rules and the person's wishes.")}</li>
      <li>${t("Take a minute yourself.")}</li>
    </ol>
    <button type="button" class="button-quiet" @click=${() => act.change({ careCard: false })}>${t("I have read this")}</button>
  </div>`;
}
