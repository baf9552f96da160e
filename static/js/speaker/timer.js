// An exact clock that does not press: no colour, no sound, no haste; a word at the last minute, and a word at the end.

import { html } from "../../vendor/lit-html/lit-html.js";
import { figures, left } from "../console/time.js";
import { decimal, face } from "../figures.js";
import { t, tn } from "../words.js";

const MINUTE = 60_000;

export function timer(clock, now) {
  const rest = left(clock, now);
  return html`<div class="speaker-clock">
    <p class="speaker-timer" role="timer">${face(figures(rest))}</p>
    <p class="speaker-pace" role="status">${words(clock, rest)}</p>
  </div>`;
}

function words({ paused_at: paused }, rest) {
  if (paused) return t("Paused");
  if (rest <= 0) return t("Time to finish");
  return rest <= MINUTE ? t("Last minute") : t("left");
}

export function minutes(seconds) {
  const whole = Math.round(seconds / 6) / 10;
  return tn("{minutes} min", "{minutes} min", whole, { minutes: decimal(whole) });
}
