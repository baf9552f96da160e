// The room screen: draws whatever the workshop shows now, and keeps the projector awake.

import { html, render } from "../../vendor/lit-html/lit-html.js";
import { connect, serverNow } from "../connection.js";
import { t } from "../words.js";
import { stayAwake } from "./awake.js";
import { draw } from "./draw.js";
import { listen, needsTouch, touched } from "./signals.js";

const root = document.getElementById("room");
const here = { view: null, status: "" };

connect({
  as: "screen",
  onView(view) {
    here.view = view.shared;
    redraw();
  },
  onStatus(status) {
    here.status = status;
    redraw();
  },
});

function redraw() {
  if (!here.view) return;
  const now = serverNow();
  listen(here.view, now);
  render(html`${draw(here.view, now)} ${needsTouch(here.view)} ${away()}`, root);
  document.body.dataset.step = here.view.step;
}

function away() {
  const lost = here.status !== "connected";
  return html`<p class="room-status" role="status">${lost ? t("Reconnecting") : ""}</p>`;
}

function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, () => touched(here.view));
root.addEventListener("dblclick", fullScreen);
document.addEventListener("keydown", (event) => event.key === "f" && fullScreen());
setInterval(redraw, 250); // often enough for a countdown
stayAwake();
