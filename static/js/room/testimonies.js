// Reading out loud: first what is coming, then only who speaks and where, then stillness. The text is never here.

import { html } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { heading } from "./plain.js";

const PARTS = { note, read, silence, pause };

export function draw(view) {
  return view.testimony ? PARTS[view.testimony.part](view.testimony) : ahead(view);
}

function note(testimony) {
  return html`<div class="room-still">
    <p class="room-eyebrow">${t("What is coming")}</p>
    <p class="room-note">${said(testimony.content_note)}</p>
    <div class="room-introduces">${about(testimony)}</div>
  </div>`;
}

function read(testimony) {
  return html`<div class="room-still room-reading">${about(testimony)}</div>`;
}

function silence() {
  return html`<div class="room-still"><p class="room-silence">${t("A moment of silence")}</p></div>`;
}

// The facilitator has stopped: as neutral as silence.
function pause() {
  return html`<div class="room-still"><p class="room-silence">${t("A pause")}</p></div>`;
}

function about(testimony) {
  return html`<h1 class="room-title">${said(testimony.title)}</h1>
    <p class="room-role">${said(testimony.role)}</p>
    <p class="room-setting">${said(testimony.setting)}</p>
    <p class="room-label">${provenance(testimony.provenance)}</p>`;
}

export function provenance(name) {
  const labels = {
    composite: t("Composite: put together from many accounts"),
    consented: t("Shared with consent"),
    published: t("Published before"),
  };
  return labels[name] ?? name;
}

function ahead(view) {
  const notes = view.notes_ahead ?? [];
  if (!notes.length) return heading(view);
  return html`<div class="room-opening">${heading(view)}<ul class="room-ahead">${notes.map(noteAhead)}</ul></div>`;
}

function noteAhead(text) {
  return html`<li>
    <span class="room-ahead-title">${said(text.title)}</span>
    <span class="room-ahead-note">${said(text.content_note)}</span>
  </li>`;
}
