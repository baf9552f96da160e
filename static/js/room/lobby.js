// While people arrive: what this is, and how to join.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face } from "../figures.js";
import { said, t } from "../words.js";
import { address, qr } from "./frame.js";

export function draw(view) {
  return html`<div class="room-arrive">
    <div class="room-hello">
      <h1 class="room-title">${said(view.workshop)}</h1>
      ${view.welcome ? html`<p class="room-welcome">${said(view.welcome)}</p>` : nothing}
      ${people(view.people)}
    </div>
    ${joining(view)}
  </div>`;
}

function people(count) {
  return count ? html`<p class="room-people">${t("Here so far: {count}", { count })}</p>` : nothing;
}

function joining(view) {
  return html`<div class="room-join">
    ${qr(view)}
    <p class="room-soft">${t("Point your camera here, or open")}</p>
    <p class="room-address-large">${face(address(view))}</p>
    <p class="room-soft">${t("and type")} <bdi class="room-code" dir="ltr">${view.code}</bdi></p>
  </div>`;
}
