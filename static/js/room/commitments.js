// What people take with them: the invitation, one small example, and a wall for those who want to be on it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { pageNumber, pageOf, roomy } from "./pages.js";
import { asking } from "./plain.js";

const PAGE = { across: 3, wide: 32, tall: 14 };

export function draw(view, now) {
  const wall = view.wall ?? [];
  return html`<div class="room-talk ${wall.length ? "room-with-lines" : ""}">
    ${asking(view)} ${wall.length ? notes(pageOf(wall, PAGE, now)) : example(view)}
  </div>`;
}

function example(view) {
  if (!view.example || !view.prompt) return nothing;
  return html`<figure class="room-example">
    <figcaption class="room-soft">${t("For example")}</figcaption>
    <blockquote>${said(view.example)}</blockquote>
  </figure>`;
}

function notes(page) {
  return html`<ul class="room-wall ${roomy(page)}">${page.items.map(note)}</ul>
    ${pageNumber(page)}`;
}

function note({ text, signed }) {
  return html`<li class="room-card room-arrives">
    <span class="room-card-text" dir="auto">${text}</span>
    ${signed ? html`<span class="room-signed" dir="auto">${signed}</span>` : nothing}
  </li>`;
}
