// Cuts what does not fit one screen into pages that take turns by the clock, so that nothing shrinks or scrolls.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

const STAYS = 20_000; // long enough to read a page twice
const AROUND = 2; // lines that a card's own edges and its name take

export function pageOf(items, size, now) {
  const pages = pagesOf(items, size);
  const page = turn(pages.length, now);
  return { items: pages[page], page: page + 1, pages: pages.length };
}

// `across` cards stand in a row, each `wide` letters; a page holds `tall` lines of text.
export function pagesOf(items, { across, wide, tall }) {
  const pages = rowsOf(items, across).reduce((made, row) => place(made, row, wide, tall), [{ rows: [], lines: 0 }]);
  return pages.map(({ rows }) => rows.flat());
}

// Whose turn it is, counted from 0; `held` keeps one where it is.
export function turn(pages, now, held = null) {
  return held === null ? Math.floor(now / STAYS) % pages : Math.min(held, pages - 1);
}

function rowsOf(items, across) {
  const starts = items.map((_, place) => place).filter((place) => place % across === 0);
  return starts.map((start) => items.slice(start, start + across));
}

function place(pages, row, wide, tall) {
  const lines = AROUND + Math.max(...row.map(({ text }) => Math.ceil(text.length / wide)));
  const last = pages.at(-1);
  if (last.rows.length && last.lines + lines > tall) return [...pages, { rows: [row], lines }];
  last.rows.push(row);
  last.lines += lines;
  return pages;
}

// A single short row may stand larger.
export function roomy({ items, pages }) {
  return pages === 1 && items.length <= 3 && items.every(({ text }) => text.length <= 160) ? "room-roomy" : "";
}

export function pageNumber({ page, pages }) {
  return pages > 1 ? html`<p class="room-pages">${t("{page} of {pages}", { page, pages })}</p>` : nothing;
}
