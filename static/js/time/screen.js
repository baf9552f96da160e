// The time-keeper's page as a whole: the step, its clock, what may be done about time, and the way through the session.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { time } from "../console/controls.js";
import { clock, coming } from "../console/now.js";
import { arrived, rail } from "../console/rail.js";
import { replanning } from "../console/replan.js";
import { inline } from "../figures.js";
import { said, t } from "../words.js";

export function screen(here, act, now) {
  const { view } = here;
  return html`${head(here)} ${arrived({ ...view, now: { title: view.title } })}
    <main class="time">${running(view) ? atHand(here, act, now) : waiting(view)}
      <p class="console-told" role="status">${here.told}</p>
      ${replanning(here.replan, view, act)} ${running(view) ? coming(view) : nothing} ${rail(view)}
    </main>`;
}

const running = ({ step, screen }) => step !== "lobby" && screen !== "ended";

function head({ view, status }) {
  const connected = status === "connected";
  return html`<header class="console-head">
    <p class="console-workshop">${said(view.workshop)}</p>
    <p class="console-status ${connected ? "" : "console-away"}" role="status">
      ${connected ? t("Connected") : t("Reconnecting")}
    </p>
  </header>`;
}

function atHand({ view, seen }, act, now) {
  return html`<section class="time-now" aria-labelledby="now">
    <p class="console-soft">${said(view.block)}</p>
    <h1 id="now" class="console-step">${said(view.title)}</h1>
    ${clock(view.timing, seen, now, act)}
    <div class="time-controls" role="group" aria-label=${t("Time")}>${time(view, act)}</div>
  </section>`;
}

function waiting({ screen, timing }) {
  if (screen === "ended") return html`<h1 class="console-step">${t("The workshop has ended")}</h1>`;
  const words = { time: inline(timing.starts) };
  return html`<h1 class="console-step">${t("Not started yet")}</h1> <p>${t("Planned start: {time}", words)}</p>`;
}
