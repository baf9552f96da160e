// The four cards: each letter has one shape and one colour, the same on phone, console and room screen.
import { html, svg } from "../vendor/lit-html/lit-html.js";
import { plain, t } from "./words.js";

export const LETTERS = ["A", "B", "C", "D"];

const OUTLINES = {
  A: svg`<rect x="3" y="3" width="18" height="18" rx="1.5"></rect>`,
  B: svg`<path d="M12 2.5 22.5 21.5h-21z"></path>`,
  C: svg`<circle cx="12" cy="12" r="10"></circle>`,
  D: svg`<path d="M12 1 23 12 12 23 1 12z"></path>`,
};

export function shape(letter) {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${OUTLINES[letter]}</svg>`;
}

export function shapeName(letter) {
  return { A: t("square"), B: t("triangle"), C: t("circle"), D: t("diamond") }[letter];
}

export function cardClass(letter) {
  return `card-${letter.toLowerCase()}`;
}

// "A, square: Strongly agree"
export function cardName(card) {
  const { letter } = card;
  return t("{letter}, {shape}: {meaning}", { letter, shape: shapeName(letter), meaning: plain(card.meaning) });
}

const SIZES = {
  few: () => t("a few or none"),
  kept: () => t("not shown, to protect people"),
  most: () => t("nearly everyone"),
};

// A rough result in words; there is never an exact number.
export function sizeInWords(cell) {
  return SIZES[cell.size]?.() ?? t("about {number}", { number: cell.about });
}

const LENGTHS = { few: 0, kept: 0, most: 0.95 };

// How long a bar may be, from 0 to 1; groups without a number have none.
export function share(cell, totals) {
  return LENGTHS[cell.size] ?? Math.min(1, cell.about / Math.max(1, totals.about));
}
