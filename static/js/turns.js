// In pairs: whose turn it is, half the time each, by the server's clock. Said in words, shown by shape, never by a sound.
import { html } from "../vendor/lit-html/lit-html.js";
import { t } from "./words.js";

export function half({ ends, lasts, paused_at: paused }, now) {
  const ran = (paused ?? now) - (ends - lasts);
  if (ran >= lasts) return "over";
  return ran < lasts / 2 ? "first" : "second";
}

// When the next change comes; null while the clock stands, or when none is left.
export function nextChange({ ends, lasts, paused_at: paused }, now) {
  if (paused) return null;
  return [ends - lasts / 2, ends].find((at) => at > now) ?? null;
}

const WORDS = {
  first: () => t("The first of you speaks, the other listens."),
  second: () => t("Change now: the other one speaks."),
  over: () => t("Time to finish. Thank each other."),
};

export function turns(clock, now) {
  if (!clock) return "";
  const at = half(clock, now);
  return html`<div class="turns turns-${at}">
    <svg class="turns-shape" viewBox="0 0 48 24" aria-hidden="true" focusable="false">
      <circle class="turn-first" cx="12" cy="12" r="9"></circle><rect class="turn-second" x="28" y="4" width="16" height="16" rx="1.5"></rect>
    </svg>
    <p role="status">${WORDS[at]()}</p>
  </div>`;
}
