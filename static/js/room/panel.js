// The panel: who speaks, what is asked, and the questions from the room when it is their turn.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { pageNumber, pageOf } from "./pages.js";
import { heading } from "./plain.js";

const PAGE = { across: 1, wide: 64, tall: 15 };

export function draw(view, now) {
  const questions = view.questions_now ? (view.questions ?? []) : [];
  return html`<div class="room-talk ${questions.length ? "room-with-lines" : ""}">
    ${speaking(view)} ${questions.length ? asked(pageOf(questions, PAGE, now)) : invitation(view)}
  </div>`;
}

function speaking(view) {
  if (!view.speaker && !view.prompt) return heading(view);
  return html`<div class="room-heading">
    <p class="room-eyebrow">${said(view.title)}</p>
    ${view.speaker ? html`<h1 class="room-speaker">${said(view.speaker)}</h1>` : nothing}
    ${view.prompt ? html`<p class="room-prompt">${said(view.prompt)}</p>` : nothing}
  </div>`;
}

function invitation(view) {
  if (!view.asking_open) return nothing;
  return html`<p class="room-soft">${t("Questions are welcome on your phone at any time, without a name.")}</p>`;
}

function asked(page) {
  return html`<ul class="room-questions">${page.items.map(question)}</ul>
    ${pageNumber(page)}`;
}

function question({ text, support }) {
  return html`<li class="room-card">
    <span class="room-card-text" dir="auto">${text}</span>
    ${support == null ? nothing : html`<span class="room-support">${t("about {count} share this", { count: support })}</span>`}
  </li>`;
}
