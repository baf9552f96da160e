// What somebody wrote for themselves, whatever the step: to read again, and to delete. It is on this phone and nowhere else.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t, tn } from "../words.js";
import { plant } from "./drafts.js";
import { changed, keep, privateNotes } from "./kept.js";

const TITLE = "private-notes";

// `but`: the note that is being written right now.
export function privately(but = "") {
  const notes = privateNotes().filter(([name]) => name !== but);
  if (!notes.length) return nothing;
  return html`<details class="more">
    <summary id=${TITLE}>${tn("{number} note that only this phone has", "{number} notes that only this phone has", notes.length)}</summary>
    <ul class="plain-list stack">${notes.map(note)}</ul>
  </details>`;
}

function note([name, kept], at) {
  const { asked, text } = typeof kept === "string" ? { text: kept } : kept;
  return html`<li class="panel stack">
    <div id="private-${at}">${asked ? html`<p class="soft" dir="auto">${asked}</p>` : nothing}<p class="read" dir="auto">${text}</p></div>
    <div><button type="button" class="button-quiet" aria-describedby="private-${at}" @click=${() => remove(name)}>${t("Delete")}</button></div>
  </li>`;
}

// A note of the cards may have been offered for a commitment as well.
function remove(name) {
  keep(name, undefined);
  plant(name, undefined);
  changed();
  (document.getElementById(TITLE) ?? document.getElementById("main")).focus({ preventScroll: true });
}
