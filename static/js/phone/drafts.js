// Boxes to write in: words stay on this phone across steps and reloads until they are sent.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { tn } from "../words.js";
import { notForReporting } from "./frame.js";
import { changed, keep, kept } from "./kept.js";
import { nudge } from "./nudge.js";

const NEAR = 20;

export function draft(name, fallback = "") {
  return kept(`draft/${name}`, fallback);
}

export function write(name, value) {
  keep(`draft/${name}`, value);
  changed();
}

export function discard(name) {
  keep(`draft/${name}`, undefined);
}

// One's own words that are offered to their author again where a commitment is written.
export function seeds() {
  return Object.values(kept("seeds", {}));
}

export function plant(name, words) {
  keep("seeds", { ...kept("seeds", {}), [name]: words });
}

// A label (or the id of a heading that names it), a box, room left when it runs short, and what the box is not for.
export function box({ id, label, headed = nothing, hint, value, limit, rows = 3, required = false, onInput }) {
  const described = hint ? `${id}-hint` : nothing;
  const at = { id, headed, rows, limit, required, value, described, type: (event) => onInput(event.target.value) };
  return html`<div class="field">
    ${label ? html`<label for=${id}>${label}</label>` : nothing}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${rows === 1 ? line(at) : lines(at)} ${left(limit - value.length)} ${nudge(id, value)} ${notForReporting()}
  </div>`;
}

function lines({ id, headed, rows, limit, required, value, described, type }) {
  return html`<textarea id=${id} rows=${rows} maxlength=${limit} dir="auto" autocomplete="off" ?required=${required}
    aria-labelledby=${headed} aria-describedby=${described} .value=${value} @input=${type}></textarea>`;
}

function line({ id, limit, required, value, described, type }) {
  return html`<input id=${id} maxlength=${limit} dir="auto" autocomplete="off" ?required=${required}
    aria-describedby=${described} .value=${value} @input=${type}>`;
}

function left(number) {
  return number <= NEAR ? html`<p class="hint">${tn("Room for {number} more letter", "Room for {number} more letters", number)}</p>` : nothing;
}
