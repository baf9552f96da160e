// The wall: cards for those who wanted to be on it. Its pages fade into one another, or one of them is held still.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { pageNumber, pagesOf, roomy, turn } from "./pages.js";

const PAGE = { across: 3, wide: 32, tall: 14 };

// The page that is shown now, counted from 0, and how many there are.
export function wallPage({ wall, wall_page: held }, now) {
  const pages = pagesOf(wall ?? [], PAGE);
  return { page: turn(pages.length, now, held ?? null), pages };
}

export function wall(view, now) {
  const { page, pages } = wallPage(view, now);
  return html`<div class="room-wall-pages">${pages.map((items, at) => sheet(items, pages.length, at === page))}</div>
    ${pageNumber({ page: page + 1, pages: pages.length })}`;
}

function sheet(items, pages, shown) {
  return html`<ul class="room-wall ${roomy({ items, pages })} ${shown ? "" : "room-wall-away"}">${items.map(note)}</ul>`;
}

const VOICES = {
  organisation: () => t("speaks for their organisation"),
  participant: () => t("a participant"),
};

function note({ text, signed, voice }) {
  const spoken = VOICES[voice]?.();
  return html`<li class="room-card room-arrives">
    <span class="room-card-text" dir="auto">${text}</span>
    ${signed || spoken ? html`<span class="room-signed">${signed ? html`<bdi>${signed}</bdi>` : nothing}${signed && spoken ? " · " : nothing}${spoken ?? nothing}</span>` : nothing}
  </li>`;
}
