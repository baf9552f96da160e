// The row of buttons: one large way forward, the rest within reach.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { collecting } from "./cards.js";
import { jumping } from "./jumping.js";

export function controls(here, act) {
  if (here.ending) return ending(act);
  if (here.jump) return jumping(here, act);
  return html`<div class="console-controls" role="group" aria-label=${t("Steps and time")}>
    ${onward(here.view, act)} ${time(here.view, act)} ${around(here.view, act)}
  </div>`;
}

function onward(view, act) {
  return html`<div class="console-group">
    ${quiet(t("Back"), act.back, !view.may.back)}
    <button type="button" class="button console-onward" @click=${pressed(act.next)}>${t("Next")}</button>
    ${canReveal(view) ? strong(t("Reveal"), () => act.ask("Reveal", { round: view.activity.round }), "console-reveal") : nothing}
  </div>`;
}

function canReveal({ screen, activity }) {
  return screen === "cards" && activity?.round && activity.moment !== "hear" && collecting(activity);
}

// Also for whoever keeps the time.
export function time({ timing }, act) {
  const paused = timing.paused_at != null;
  return html`<div class="console-group">
    ${paused ? quiet(t("Resume"), () => act.ask("Resume")) : quiet(t("Pause"), () => act.ask("Pause"))}
    ${quiet(t("−1 min"), () => act.ask("AddTime", { minutes: -1 }))}
    ${quiet(t("+1 min"), () => act.ask("AddTime", { minutes: 1 }))}
  </div>`;
}

function around({ blank, may }, act) {
  return html`<div class="console-group">
    ${quiet(t("Undo"), () => act.ask("Undo"), !may.undo)}
    ${quiet(blank ? t("Show the screen") : t("Blank the screen"), () => act.ask("BlankScreen", { blank: !blank }))}
    ${quiet(t("End the workshop"), () => act.ending(true), false, "end")}
  </div>`;
}

function ending(act) {
  const end = async () => (await act.ask("EndWorkshop"), act.change({ ending: false }));
  const escape = (event) => event.key === "Escape" && act.ending(false);
  return html`<div class="console-ending" role="group" aria-labelledby="ending" @keydown=${escape}>
    <p id="ending" tabindex="-1">${t("This ends the workshop on every phone and on the room screen. It cannot be taken back.")}</p>
    ${quiet(t("Keep going"), () => act.ending(false))} ${strong(t("Yes, end the workshop"), end)}
  </div>`;
}

function quiet(name, press, disabled = false, id = nothing) {
  return html`<button type="button" class="button-quiet" id=${id} ?disabled=${disabled} @click=${pressed(press)}>${name}</button>`;
}

function strong(name, press, also = "") {
  return html`<button type="button" class="button ${also}" @click=${pressed(press)}>${name}</button>`;
}

// After a press with the pointer the button gives the keyboard back, so that Space means Next again.
export function pressed(press) {
  return (event) => {
    if (event.detail > 0) event.currentTarget.blur();
    press();
  };
}
