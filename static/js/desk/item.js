// One item on the desk: what it is, its words, and what may be decided about it where it stands.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, LETTERS, shape } from "../cards.js";
import { t, tn } from "../words.js";
import { more, shorten } from "./more.js";
import { settled, settling } from "./settling.js";

const CHOICES = {
  waiting: ["Show", "Dismiss", "Care"],
  shown: ["Dismiss", "Care"],
  parked: ["Show", "Dismiss", "Care"],
};

export function item(one, group, here, act) {
  const open = here.more?.item === one.id;
  return html`${words(one)}
    ${answering(one, here) ? html`<div class="desk-settle">${settling(one, `item-${one.id}`, act)}</div>` : nothing}
    <div class="desk-decide">
      ${CHOICES[group].map((name) => decide(name, one, act))} ${disclosure(one, group, open, act)}
    </div>
    ${open ? html`<div class="desk-more" id="more-panel-${one.id}">${inside(one, group, here, act)}</div>` : nothing}`;
}

// The console has these buttons beside the panel at hand already.
function answering({ id, state }, { view }) {
  return state && !view.activity?.questions?.some((listed) => listed.id === id);
}

function inside(one, group, here, act) {
  return group === "waiting" ? more(one, here, act) : shorten(one, here, act);
}

function words(one) {
  return html`<div id="item-${one.id}">
    <p class="console-soft desk-facts"><span>${kind(one)}</span> ${label(one)} ${marks(one).map((mark) => html`<span>${mark}</span> `)}</p>
    <p class="desk-text" dir="auto">${one.text}</p>
    ${one.signed ? html`<p class="console-soft" dir="auto">${t("signed: {name}", { name: one.signed })}</p>` : nothing}
  </div>`;
}

function kind({ kind, table, label }) {
  const kinds = { panel: t("Question"), tabletop: t("Line"), commitments: t("Commitment"), cards: t("Note") };
  const words = label === "practice" ? t("Practice") : (kinds[kind] ?? kind);
  return table ? t("{kind}, table {name}", { kind: words, name: table }) : words;
}

// A commitment may stand in several places, each of which is decided by itself.
const PLACES = { share: () => t("Can share"), learn: () => t("Would like to learn") };

function label({ kind, label }) {
  if (!label || kind === "panel") return nothing;
  if (kind === "commitments") return html`<span>${PLACES[label]?.()}</span>`;
  if (kind !== "cards" || !LETTERS.includes(label)) return html`<span dir="auto">${label}</span>`;
  return html`<span class="console-chip ${cardClass(label)}">${shape(label)} ${label}</span>`;
}

function marks(one) {
  const { shortened, merged } = one;
  return [settled(one), shortened ? t("shortened") : "", merged ? tn("+{count} the same", "+{count} the same", merged, { count: merged }) : ""].filter(Boolean);
}

function decide(name, { id }, act) {
  const names = { Show: t("Show"), Dismiss: t("Dismiss"), Care: t("Care") };
  const looks = { Show: "button", Dismiss: "button-quiet", Care: "button-care desk-care-button" };
  return html`<button type="button" class=${looks[name]} id="${name}-${id}" aria-describedby="item-${id}"
    @click=${(event) => act.moderate(name, { item: id }, event)}>${names[name]}</button>`;
}

// What needs another step stays folded away; a shown item can only be shortened.
function disclosure(one, group, open, act) {
  if (group === "parked") return nothing;
  return html`<button type="button" class="desk-fold" id="more-${one.id}" aria-describedby="item-${one.id}"
    aria-expanded=${open} aria-controls=${open ? `more-panel-${one.id}` : nothing}
    @click=${() => act.unfold(open ? null : one)}>${group === "shown" ? t("Shorten") : t("More")}</button>`;
}
