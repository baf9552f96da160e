// What is answered, and the four cards to answer with: large to choose from, or in one line to remember them by.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape } from "../cards.js";
import { around, plain, said, t } from "../words.js";

const LONG = 140; // letters of a statement that needs a smaller hand

export function statement({ statement: words }) {
  const size = plain(words).length > LONG ? "room-statement room-statement-long" : "room-statement";
  return html`<h1 class=${size}>${said(words)}</h1>`;
}

export function row(cards, looks = "") {
  return html`<ul class="room-choices ${looks}">${cards.map(card)}</ul>`;
}

function card({ letter, meaning, paper }) {
  return html`<li class="room-choice">
    <span class="room-paper ${cardClass(letter)}">
      <span class="room-shape">${shape(letter)}</span><span class="room-letter">${letter}</span>
    </span>
    <span class="room-meaning">${said(meaning)}</span>
    ${paper ? html`<span class="room-soft">${around(t("use {paper}"), "paper", paper)}</span>` : nothing}
  </li>`;
}

export function chip(letter) {
  return html`<span class="room-chip ${cardClass(letter)}"><span class="room-shape">${shape(letter)}</span>${letter}</span>`;
}

export function legend(cards) {
  return html`<ul class="room-legend">${cards.map(({ letter, meaning }) => html`<li>${chip(letter)} ${said(meaning)}</li>`)}</ul>`;
}

// Who people answer as, when they do not answer for themselves.
export function characters({ characters: known }) {
  if (!known) return nothing;
  return html`<div class="room-characters">
    <p class="room-soft">${t("Your colour says whom you answer as")}</p>
    ${legend(known.map(({ letter, name }) => ({ letter, meaning: name })))}
  </div>`;
}
