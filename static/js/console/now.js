// The step at hand: its title, the time it has, the words to read and the facilitator's notes; and what comes next.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face } from "../figures.js";
import { prose, said, t } from "../words.js";
import { partComing } from "./rail.js";
import { reading } from "./reading.js";
import { replanning } from "./replan.js";
import { drift, figures, left, standing, tone } from "./time.js";

export function now({ view, seen, replan }, at, act) {
  return html`<section class="console-now" aria-labelledby="now">
      <div class="console-now-words">
        <h2 id="now" class="console-eyebrow">${t("Now")}</h2>
        <p class="console-step">${said(view.now.title)}</p>
        ${part(view.activity)}
      </div>
      ${clock(view.timing, seen, at, act)}
    </section>
    ${replanning(replan, view, act)} ${reading(view.activity, act)} ${testimony(view.activity?.testimony)} ${notes(view.now.notes)}`;
}

export function clock(timing, seen, at, act) {
  return html`<div class="console-clock console-${tone(timing, at)}">
    <p class="console-timer" role="timer">${face(figures(left(timing, at)))}</p>
    <p class="console-drift">${timing.paused_at ? html`<strong>${t("Paused")}</strong> · ` : nothing}${standing(timing, seen, at)}</p>
    ${drift(timing, seen, at) < 60_000 ? nothing : html`<button type="button" class="button-quiet" @click=${act.replan}>${t("Re-plan")}</button>`}
  </div>`;
}

function part({ testimony, stopped } = {}) {
  if (stopped) return html`<p class="console-part">${t("The reading is stopped. Every screen is still.")}</p>`;
  if (!testimony) return nothing;
  const parts = {
    note: t("What is coming is on the room screen. Go on when people have read it."),
    read: t("The reader reads now."),
    silence: t("Silence. No comment, no applause."),
  };
  return html`<p class="console-part">${parts[testimony.part]}</p>`;
}

function testimony(testimony) {
  if (!testimony) return nothing;
  return html`<article class="console-testimony" aria-label=${t("Testimony")}>
    <p class="console-soft">${said(testimony.role)} · ${said(testimony.setting)}</p>
    <p class="console-note">${said(testimony.content_note)}</p>
    <div class="console-read">${prose(testimony.text)}</div>
  </article>`;
}

function notes(words) {
  return html`<section class="console-notes" aria-labelledby="notes">
    <h2 id="notes" class="console-eyebrow">${t("Notes")}</h2>
    <div class="console-prose">
      ${words ? prose(words) : html`<p class="console-soft">${t("Nothing is noted for this step.")}</p>`}
    </div>
  </section>`;
}

export function coming(view) {
  return html`<section class="console-coming" aria-labelledby="coming">
    <h2 id="coming" class="console-eyebrow">${t("Coming up")}</h2>
    ${view.coming
      ? html`<p class="console-next">${said(view.coming.title)} <span class="rail-part">${partComing(view)}</span></p>
          <p class="console-soft">${said(view.coming.block)}</p>`
      : html`<p class="console-soft">${t("This is the last step.")}</p>`}
  </section>`;
}
