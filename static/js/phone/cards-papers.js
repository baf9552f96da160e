// Papers held up by people at one's table who have no phone, counted in by anybody who sits there.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { LETTERS, cardClass, cardName, shape } from "../cards.js";
import { t, tn } from "../words.js";
import { changed, unsent } from "./kept.js";

const AT_ONE_TABLE = 12;
const moment = { tooMany: false };

export function papers({ shared, mine, table }, ask) {
  const { round, open, moment: now, capture, totals, characters } = shared;
  const counting = open || (now === "talk" && !totals);
  if (!counting || !mine.table || capture === "nothing" || characters) return nothing;
  return html`<details class="more">
    <summary>${t("Count the papers of our table")}</summary>
    <form class="panel stack" autocomplete="off" @submit=${(event) => count(event, round, ask)}>
      <p class="hint">${t("For people at your table without a phone.")} ${t("The last count of a table is the one that counts.")}</p>
      <div class="paper-counts field">${shared.cards.map((card) => number(card, table?.papers))}</div>
      <button class="button-quiet">${t("Add these papers")}</button>
      <p class="state" role="status">${state(round, table?.papers)}</p>
    </form>
  </details>`;
}

function number(card, counted) {
  const { letter } = card;
  return html`<label class="paper-count">
    <span class="chip ${cardClass(letter)}" aria-hidden="true">${shape(letter)}</span> <span>${cardName(card)}</span>
    <input name=${letter} type="number" inputmode="numeric" min="0" max=${AT_ONE_TABLE} step="1" placeholder="0" .value=${String(counted?.[letter] ?? "")}>
  </label>`;
}

function state(round, counted) {
  if (moment.tooMany) return tn("No more than {number} paper for one table.", "No more than {number} papers for one table.", AT_ONE_TABLE);
  if (unsent("CountPapers").some((item) => item.data.round === round)) return t("On its way");
  return counted ? t("Papers counted") : nothing;
}

function count(event, round, ask) {
  event.preventDefault();
  const { elements } = event.target;
  const counts = Object.fromEntries(LETTERS.map((letter) => [letter, Number(elements[letter].value)]));
  moment.tooMany = Object.values(counts).reduce((sum, number) => sum + number) > AT_ONE_TABLE;
  if (moment.tooMany) changed();
  else ask("CountPapers", { round, table: "", counts });
}
