// One rough result for all, in words and bars: of one choice, of two, or of each character.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape, share, sizeInWords } from "../cards.js";
import { said, t, tn } from "../words.js";
import { chip } from "./cards-parts.js";

export function result(shared) {
  const { totals, before, by_character } = shared;
  if (by_character) return by_character.map((one) => characterResult(one, shared));
  if (!totals) return nothing;
  if (!before) return bars(shared.cards, totals);
  return html`<h2>${t("First choice")}</h2> ${bars(shared.cards, before)}
    <h2>${t("Second choice")}</h2> ${bars(shared.cards, totals)}`;
}

function characterResult({ letter, totals }, { cards: four, characters }) {
  const { name } = characters.find((one) => one.letter === letter);
  return html`<div class="panel stack small-bars">
    <h2 class="character">
      <span class="chip ${cardClass(letter)}" aria-hidden="true">${shape(letter)}</span> <span>${said(name)}</span>
    </h2>
    ${bars(four, totals)}
  </div>`;
}

// `badge` draws what stands before each: the card, or nothing where there are no cards.
export function bars(rows, totals, badge = chip) {
  if (!totals.enough) return html`<p class="notice">${t("Not enough answers to show safely. Talk at your tables instead.")}</p>`;
  return html`<ul class="plain-list bars">${rows.map((row) => bar(row, totals, badge))}</ul>
    <p class="hint">${tn("Rough numbers, from about {number} answers.", "Rough numbers, from about {number} answers.", totals.about)}</p>`;
}

function bar({ letter, meaning }, totals, badge) {
  const cell = totals.cells[letter];
  return html`<li>
    <p class="bar-words">
      ${badge(letter)} <span>${said(meaning)}: <strong>${sizeInWords(cell)}</strong></span>
    </p>
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="track track-${cell.size}" width="100%" height="100%" rx="4"></rect>
      <rect class="fill-${letter.toLowerCase()}" width="${Math.round(100 * share(cell, totals))}%" height="100%" rx="4"></rect>
    </svg>
  </li>`;
}
