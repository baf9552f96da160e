// A title and what is said to everyone: enough for any step, and all there is for a kind not known here.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said } from "../words.js";

export function draw(view) {
  return heading(view);
}

export function heading(view) {
  return html`<div class="room-heading">
    <p class="room-eyebrow">${said(view.block)}</p>
    <h1 class="room-title">${said(view.title)}</h1>
    ${view.say ? html`<p class="room-say">${said(view.say)}</p>` : nothing}
  </div>`;
}

// The one question at hand, as large as it can stand; without a question, the step itself.
export function asking(view) {
  if (!view.prompt) return heading(view);
  return html`<div class="room-heading">
    <p class="room-eyebrow">${said(view.title)}</p>
    <h1 class="room-prompt">${said(view.prompt)}</h1>
  </div>`;
}
