// When a break ends, as a time of day: everybody can look at a watch, and nothing runs down.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { inline } from "./figures.js";
import { t } from "./words.js";

// While the clock stands nobody knows.
export function untilWhen(clock) {
  if (!clock || clock.paused_at) return nothing;
  return html`${t("We go on at {time}", { time: inline(clock.until) })}`;
}
