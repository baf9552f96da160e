// A break: when it ends, and nothing else.

import { html } from "../../vendor/lit-html/lit-html.js";
import { untilWhen } from "../until.js";
import { said } from "../words.js";

export function draw(view) {
  return html`<div class="room-still room-break">
    <h1 class="room-title">${said(view.title)}</h1>
    <p class="room-until">${untilWhen(view.clock)}</p>
  </div>`;
}
