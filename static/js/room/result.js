// The reveal: one rough picture of the room, the shift since the first choice, or one for each character.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said } from "../words.js";
import { byCharacter } from "./by-character.js";
import { row, statement } from "./choices.js";
import { shift } from "./shift.js";
import { picture } from "./totals.js";

export function result(view) {
  return html`<div class="room-talk room-revealed">
    <div class="room-heading">${statement(view)}</div>
    ${pictured(view)} ${asked(view.prompt ?? view.for_tables)}
  </div>`;
}

// Where nothing is collected the room has only its own papers to look at.
function pictured({ cards, characters, totals, before, by_character: each }) {
  if (each) return byCharacter(cards, characters ?? [], each);
  if (!totals) return row(cards);
  return before?.enough && totals.enough ? shift(cards, before, totals) : picture(cards, totals);
}

function asked(question) {
  return question ? html`<p class="room-for-tables">${said(question)}</p>` : nothing;
}
