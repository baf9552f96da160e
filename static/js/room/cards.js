// The four cards: the statement and what each card means, then, once revealed, a rough picture of the room.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape } from "../cards.js";
import { said, t } from "../words.js";
import { asking } from "./plain.js";
import { picture } from "./totals.js";

export function draw(view) {
  return html`<div class="room-talk ${view.totals ? "room-revealed" : ""}">${view.statement ? round(view) : talking(view)}</div>`;
}

function talking(view) {
  return html`${asking(view)} ${row(view.cards)}`;
}

function round(view) {
  return html`<div class="room-heading">
      <h1 class="room-statement">${said(view.statement)}</h1>
    </div>
    ${view.totals ? revealed(view) : html`${row(view.cards)} ${arrived(view)}`}`;
}

function revealed(view) {
  return html`${picture(view.cards, view.totals)}
  ${view.for_tables ? html`<p class="room-for-tables">${said(view.for_tables)}</p>` : nothing}`;
}

// Counts move in steps of five, and small ones are not shown: nobody's tap may be seen.
function arrived({ answers_in: count }) {
  return html`<p class="room-arrived">${count >= 5 ? t("answers in: about {count}", { count }) : nothing}</p>`;
}

function row(cards) {
  return html`<ul class="room-choices">${cards.map(card)}</ul>`;
}

function card({ letter, meaning, paper }) {
  return html`<li class="room-choice">
    <span class="room-paper ${cardClass(letter)}">
      <span class="room-shape">${shape(letter)}</span><span class="room-letter">${letter}</span>
    </span>
    <span class="room-meaning">${said(meaning)}</span>
    ${paper ? html`<span class="room-soft">${said(paper)}</span>` : nothing}
  </li>`;
}
