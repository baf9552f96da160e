// Everyone holds up a card at once: a calm three, two, one, show; then the statement, with what each card means.

import { html } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { row, statement } from "./choices.js";

const BEAT = 1000;
const SHOWING = 3; // beats that "Show" stands before the statement comes back

const still = matchMedia("(prefers-reduced-motion: reduce)");

export function raise(view, now) {
  const beat = Math.max(0, Math.floor((now - view.since) / BEAT));
  const count = still.matches ? Array(3).fill(t("Choose a card and hold it ready")) : [t("Three"), t("Two"), t("One")];
  const words = [...count, ...Array(SHOWING).fill(t("Show your card"))];
  return beat < words.length ? counting(view, words[beat], beat < count.length && !still.matches) : raised(view);
}

function counting(view, word, short) {
  return html`<div class="room-talk room-counting">
    <p class="room-recalled">${said(view.statement)}</p>
    <p class="room-count ${short ? "room-count-short" : ""}">${word}</p>
  </div>`;
}

function raised(view) {
  return html`<div class="room-talk">
    <div class="room-heading">${statement(view)}</div>
    ${row(view.cards, "room-choices-large")}
  </div>`;
}
