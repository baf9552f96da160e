// A promising practice, legible from the last row, with what was hard and how anybody knows.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { origin, parts, progress } from "../practice.js";
import { plain, said, t } from "../words.js";

const LONG = 700;

export function practice(card) {
  const shown = parts(card);
  const letters = shown.reduce((sum, [, words]) => sum + plain(words).length, 0);
  return html`<article class="room-practice ${letters > LONG ? "room-practice-long" : ""}">
    <header>
      <p class="room-eyebrow">${t("Promising practice")}${card.fictional ? html` · ${t("fictional example")}` : nothing}</p>
      ${card.title ? html`<h1 class="room-practice-title" dir="auto">${said(card.title)}</h1>` : nothing}
      <p class="room-soft">${origin(card)}</p>
      <p class="room-progress">${progress(card)}</p>
    </header>
    <dl>${shown.map(([name, words]) => html`<div><dt>${name}</dt><dd dir="auto">${said(words)}</dd></div>`)}</dl>
  </article>`;
}
