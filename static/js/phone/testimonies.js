// Testimonies: the phone stays quiet, says what is coming, and gives the text to whoever would rather read.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { prose, said, t } from "../words.js";
import { opening } from "./frame.js";
import { changed, keep, kept } from "./kept.js";

const PARTS = { note, read, silence, pause };

export default function testimonies({ shared }) {
  if (shared.testimony) return PARTS[shared.testimony.part](shared);
  return html`<section class="stack">${opening(shared)} ${notesAhead(shared.notes_ahead ?? [])}</section>`;
}

const choice = () => html`<p class="say">${t("You may leave, close your eyes, or read instead.")}</p>`;

function notesAhead(notes) {
  if (!notes.length) return nothing;
  return html`<h2>${t("What you will hear")}</h2>
    <ul class="plain-list stack">
      ${notes.map((text) => html`<li class="panel"><h3>${said(text.title)}</h3><p>${said(text.content_note)}</p></li>`)}
    </ul>
    ${choice()}`;
}

function note({ testimony, say }) {
  return html`<section class="stack still">
    <h1 class="testimony-title">${said(testimony.title)}</h1>
    <p class="soft sentence">${said(testimony.role)} · ${said(testimony.setting)}</p>
    <div class="panel"><h2 class="eyebrow">${t("Before you listen")}</h2><p>${said(testimony.content_note)}</p></div>
    ${choice()} ${say ? html`<p>${said(say)}</p>` : nothing}
  </section>`;
}

function read({ testimony, step }) {
  const wanted = kept("reading", "") === step;
  return html`<section class="stack still">
    <h1 class="testimony-title">${said(testimony.title)}</h1>
    ${wanted
      ? html`<div class="read" id="text" tabindex="-1">${prose(testimony.text)}</div>`
      : html`<div><button type="button" class="button-quiet" @click=${() => reveal(step)}>${t("Read the text myself")}</button></div>`}
  </section>`;
}

function reveal(step) {
  keep("reading", step);
  changed();
  document.getElementById("text")?.focus();
}

function silence() {
  return html`<section class="silence"><h1>${t("Silence")}</h1></section>`;
}

// The facilitator has stopped the reading, and the text is gone from here as well.
function pause() {
  return html`<section class="silence"><h1>${t("A pause")}</h1></section>`;
}
