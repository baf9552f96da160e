// A note on each colour: four headed columns, empty while people write, then with the notes that were let through.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape } from "../cards.js";
import { said, t } from "../words.js";
import { pageNumber, pageOf } from "./pages.js";

const PAGE = { across: 1, wide: 20, tall: 14 };

export function columns(view, now) {
  const notes = Object.fromEntries((view.columns ?? []).map((column) => [column.letter, column.notes]));
  return html`<div class="room-talk ${view.columns ? "room-with-notes" : ""}">
    ${heading(view)}
    <div class="room-columns">${view.cards.map((card) => column(card, view.columns && (notes[card.letter] ?? []), now))}</div>
  </div>`;
}

function heading(view) {
  const swapping = view.moment === "swap";
  return html`<div class="room-heading">
    <p class="room-eyebrow">${said(swapping || view.prompt ? view.title : view.block)}</p>
    <h1 class="room-statement">${swapping ? t("Read somebody else's words") : said(view.prompt ?? view.title)}</h1>
    ${view.unit === "table" && view.moment === "write"
      ? html`<p class="room-for-tables">${t("One note of each colour for your table")}</p>`
      : nothing}
  </div>`;
}

function column({ letter, meaning, prompt }, notes, now) {
  return html`<section class="room-column">
    <h2 class="room-column-name ${cardClass(letter)}">
      <span class="room-shape">${shape(letter)}</span> ${letter} <span>${said(meaning)}</span>
    </h2>
    ${notes ? shown(pageOf(notes, PAGE, now)) : prompt ? html`<p class="room-column-prompt">${said(prompt)}</p>` : nothing}
  </section>`;
}

function shown(page) {
  return html`<div class="room-column-notes">
    <ul class="room-notes">${page.items.map(note)}</ul>
    ${pageNumber(page)}
  </div>`;
}

function note({ text, several }) {
  return html`<li class="room-card">
    <span class="room-card-text" dir="auto">${text}</span>
    ${several ? html`<span class="room-card-name">${t("several")}</span>` : nothing}
  </li>`;
}
