// A round: what people speak to, how a round goes, and now and then a still signal that it is time to hand on.

import { html } from "../../vendor/lit-html/lit-html.js";
import { handingOn, isOver, rhythm } from "../circle.js";
import { t } from "../words.js";
import { asking } from "./plain.js";

export function draw(view, now) {
  const handing = handingOn(view, now) !== null;
  return html`<div class="room-talk">
    ${asking(view)}
    <div class="room-round ${handing ? "room-round-on" : ""}">
      <svg class="room-round-shape" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle cx="24" cy="24" r="17"></circle><circle class="room-round-piece" cx=${handing ? 38.7 : 24} cy=${handing ? 15.5 : 7} r="5.5"></circle>
      </svg>
      <div><p class="room-round-words" role="status">${words(view, handing, now)}</p><p class="room-soft">${rhythm(view.each)} ${t("Passing is fine.")}</p></div>
    </div>
  </div>`;
}

function words(view, handing, now) {
  if (isOver(view, now)) return t("Time to finish. Thank each other.");
  return handing ? t("Hand on, when your sentence is done.") : t("Whoever holds the talking piece speaks, the others listen.");
}
