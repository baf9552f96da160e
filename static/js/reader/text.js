// A text in large letters, sentence by sentence; a tap marks where the reader is, and says how much is left.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { directionOf, page, t, tn } from "../words.js";
import { handing } from "./own.js";
import { about, marked, progress, sentencesOf } from "./place.js";

const NEAR = 10; // seconds before or after the pace that nobody needs to hear of

export function whole(testimony) {
  const { language, paragraphs } = testimony;
  return html`${borrowed(language)}
    <div class="reader-through" lang=${language} dir=${directionOf(language)}>
      ${paragraphs.map((sentences) => html`<p>${sentences.map(({ html: words }) => html`<span .innerHTML=${words}></span> `)}</p>`)}
    </div>`;
}

export function text(view, act, now) {
  const { testimony } = view;
  const { language } = testimony;
  const at = marked(view);
  const shown = { at, about: view.handover && !handing(view) ? about(view, now) : null, act };
  let count = 0;
  return html`${borrowed(language)}
    <div class="reader-text" lang=${language} dir=${directionOf(language)} tabindex="0"
      role="group" aria-label=${t("The text")} aria-describedby="reader-hint"
      @keydown=${(event) => step(event, testimony, at, act)}>
      ${testimony.paragraphs.map((all) => html`<p>${all.map((one) => sentence(one, count++, shown))}</p>`)}
    </div>
    <p class="hint" id="reader-hint">${t("Tap the sentence where you are, or go from one to the next with the keys ← and →.")}</p>`;
}

function sentence({ html: words }, number, { at, about: there, act }) {
  const looks = [number < at && "reader-read", number === at && "reader-here", number === there && "reader-about"];
  return html`<span class="reader-sentence ${looks.filter(Boolean).join(" ")}" .innerHTML=${words}
    @click=${() => act.mark(number)}></span> `;
}

function step(event, testimony, at, act) {
  const onward = directionOf(testimony.language) === "rtl" ? -1 : 1;
  const change = onward * ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
  if (!change) return;
  event.preventDefault();
  const last = sentencesOf(testimony).length - 1;
  act.mark(at === null ? 0 : Math.min(last, Math.max(0, at + change)));
}

function borrowed(language) {
  if (language === page.language) return nothing;
  return html`<p class="language-note" lang=${language} dir="auto">(${page.names?.[language] ?? language})</p>`;
}

export function progressLine(view, now) {
  const { read, left, seconds, ahead } = progress(view, now);
  return html`<div class="reader-progress">
    <progress max=${view.testimony.words} .value=${read} aria-label=${t("How far the reading is")}></progress>
    <p>${toGo(left, seconds)} <span class="soft">${standing(ahead)}</span></p>
  </div>`;
}

function toGo(left, seconds) {
  const words = Math.round(left / 10) * 10;
  if (!words) return t("Take the time you need.");
  const values = { words, seconds: Math.max(5, Math.round(seconds / 5) * 5) };
  return tn("about {words} words to go · about {seconds} s", "about {words} words to go · about {seconds} s", words, values);
}

function standing(ahead) {
  if (ahead === null || Math.abs(ahead) <= NEAR) return nothing;
  return ahead > 0 ? t("A little ahead. Take your time.") : t("A little behind. That is fine.");
}
