// The panel: who speaks, what is asked, the questions from the room when it is their turn, or a practice as a card.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t, tn } from "../words.js";
import { pageNumber, pageOf } from "./pages.js";
import { heading } from "./plain.js";
import { practice } from "./practice.js";

const PAGE = { across: 1, wide: 64, tall: 15 };

// What has been answered has made room for the others.
export function draw(view, now) {
  if (view.practice) return practice(view.practice);
  const open = (view.questions ?? []).filter(({ state }) => state !== "answered");
  const questions = view.questions_now ? open : [];
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

function question({ text, shortened, state, support }) {
  const later = state === "later";
  return html`<li class="room-card ${later ? "room-later" : ""}">
    <span class="room-card-text" dir="auto">${text}${shortened ? html` <small class="room-soft">(${t("shortened")})</small>` : nothing}</span>
    ${later ? html`<span class="room-support">${t("will be answered in writing")}</span>` : shares(support)}
  </li>`;
}

function shares(support) {
  return support == null ? nothing : html`<span class="room-support">${tn("about {count} share this", "about {count} share this", support, { count: support })}</span>`;
}
