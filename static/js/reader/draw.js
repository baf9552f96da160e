// Chooses what the reader's page shows: texts to prepare with, what is coming, the text at hand, or stillness.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { handingOver } from "./handover.js";
import { prepare } from "./prepare.js";
import { progressLine, text } from "./text.js";

const PARTS = { prepare, note, read, silence: () => still(t("Silence")), pause: () => still(t("A pause")), after };

export function draw(here, act, now) {
  const part = PARTS[here.view.part] ?? nowhere;
  const lost = here.status !== "connected";
  return html`<p class="reader-status" role="status">${lost ? t("Reconnecting") : nothing}</p>
    ${part(here, act, now)}`;
}

function note(here, act) {
  const { testimony } = here.view;
  return html`<main class="reader-page">
      ${introduced(testimony)}
      <div class="panel"><h2>${t("Content note")}</h2><p>${said(testimony.content_note)}</p></div>
      <p class="soft">${t("The room reads what is coming. Your text comes with the next step.")}</p>
    </main>
    ${foot(here, act)}`;
}

function read(here, act, now) {
  const { testimony, next } = here.view;
  return html`<main class="reader-page">
      ${introduced(testimony)} ${text(here.view, act, now)}
      <p class="reader-next">${next ? html`${t("Then a silence. The next text:")} ${said(next)}` : t("Then a silence. This is the last text.")}</p>
    </main>
    ${foot(here, act, progressLine(here.view, now))}`;
}

function introduced({ title, role, setting }) {
  return html`<header>
    <h1>${said(title)}</h1>
    <p class="soft">${said(role)} · ${said(setting)}</p>
  </header>`;
}

function foot(here, act, line = nothing) {
  return html`<footer class="reader-foot">${line} ${handingOver(here, act)}</footer>`;
}

function still(words) {
  return html`<main class="reader-still"><h1>${words}</h1></main>`;
}

function after() {
  return still(t("Thank you for reading."));
}

function nowhere() {
  return still(t("This session has no testimonies."));
}
