// Chooses what the room screen shows. Pure, so that the console can show the same as a preview.

import { html } from "../../vendor/lit-html/lit-html.js";
import { draw as blank } from "./blank.js";
import { draw as cards } from "./cards.js";
import { draw as circle } from "./circle.js";
import { draw as commitments } from "./commitments.js";
import { draw as ended } from "./ended.js";
import { corner, foot } from "./frame.js";
import { draw as lobby } from "./lobby.js";
import { draw as material } from "./material.js";
import { draw as panel } from "./panel.js";
import { draw as pause } from "./pause.js";
import { draw as plain } from "./plain.js";
import { draw as reflection } from "./reflection.js";
import { draw as tabletop } from "./tabletop.js";
import { draw as testimonies } from "./testimonies.js";

const SCREENS = { blank, cards, circle, commitments, ended, lobby, material, panel, pause, reflection, tabletop, testimonies };

// `now` is the server's clock in milliseconds.
export function draw(view, now = Date.now()) {
  const screen = SCREENS[view.screen] ?? plain;
  return html`<div class="room dark">
    <div class="room-page room-at-${view.screen}">
      <div class="room-main">${screen(view, now)}</div>
      ${view.screen === "lobby" ? "" : corner(view)} ${foot(view, now)}
    </div>
  </div>`;
}
