// What people take with them: the invitation, pairs who speak, a wall, peers by region, and how earlier ones went.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { turns } from "../turns.js";
import { said, t } from "../words.js";
import { wentRows } from "../went.js";
import { peers } from "./peers.js";
import { asking } from "./plain.js";
import { picture } from "./totals.js";
import { wall } from "./wall.js";

export function draw(view, now) {
  if (view.went) return talk(view, picture(wentRows(), view.went, () => nothing));
  if (view.pairs) return talk(view, turns(view.clock, now));
  if (view.peers?.length) return talk(view, peers(view.peers, now), "room-with-lines");
  if (view.wall?.length) return talk(view, wall(view, now), "room-with-lines");
  return talk(view, view.recall ? recalling() : example(view));
}

function talk(view, shown, looks = "") {
  return html`<div class="room-talk ${looks}">${asking(view)} ${shown}</div>`;
}

function example(view) {
  if (!view.example || !view.prompt) return nothing;
  return html`<figure class="room-example">
    <figcaption class="room-soft">${t("For example")}</figcaption>
    <blockquote>${said(view.example)}</blockquote>
  </figure>`;
}

function recalling() {
  return html`<p class="room-soft room-hint">${t("On your phone: your own commitment, or one that you open by its code. Done, partly, not yet, changed my mind: each is a good answer.")}</p>`;
}
