// A question to oneself: large, still, and with the word that nothing leaves the phones.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { asking } from "./plain.js";

export function draw(view) {
  return html`<div class="room-talk">
    ${asking(view)} ${view.say ? html`<p class="room-for-tables">${said(view.say)}</p>` : nothing}
    <p class="room-soft room-for-tables">${t("Alone, in silence. What you write stays with you: nothing is sent, nothing is collected.")}</p>
  </div>`;
}
