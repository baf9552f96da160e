// Testimonies on the console: stopping a reading, its pace, whether all fits, and a reader who would like to hand over.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { inline } from "../figures.js";
import { listed } from "../listed.js";
import { page, said, t, tn } from "../words.js";
import { pressed } from "./controls.js";
import { figures } from "./time.js";

const PACE = { slowest: 90, fastest: 150, notch: 5 };

export function reading(activity, act) {
  if (!activity?.reading) return nothing;
  return html`<section class="console-reading" aria-label=${t("Reading aloud")}>
    ${handover(activity)}
    <div class="console-reading-row">${stop(activity, act)} ${pace(activity, act)}</div>
    ${times(activity.reading)} ${activity.testimony ? conditions(activity.testimony) : texts(activity.texts)}
  </section>`;
}

function handover({ handover: asked }) {
  return html`<div role="status">${asked
    ? html`<p class="notice"><strong>${t("The reader would like to hand over.")}</strong>
        ${t("A stand-by can take over on their page. Or finish the sentence yourself, or go on to the silence.")}</p>`
    : nothing}</div>`;
}

function stop({ testimony, stopped }, act) {
  if (stopped) return button(t("Go on reading"), () => act.ask("GoOnReading"));
  return testimony?.part === "read" ? button(t("Stop the reading"), () => act.ask("StopReading")) : nothing;
}

function pace({ pace: words }, act) {
  const by = (change) => () => act.ask("SetPace", { pace: (Math.round(words / PACE.notch) + change) * PACE.notch });
  return html`<div class="console-pace" role="group" aria-label=${t("Pace")}>
    ${button(t("Slower"), by(-1), words - PACE.notch < PACE.slowest)}
    <span role="status">${tn("{pace} words a minute", "{pace} words a minute", words, { pace: words })}</span>
    ${button(t("Faster"), by(1), words + PACE.notch > PACE.fastest)}
  </div>`;
}

function button(name, press, disabled = false) {
  return html`<button type="button" class="button-quiet" ?disabled=${disabled} @click=${pressed(press)}>${name}</button>`;
}

const face = (seconds) => inline(figures(seconds * 1000));

function times({ seconds, total, slot, over }) {
  const whole = { total: face(total), slot: face(slot) };
  return html`<p class="console-facts">
    ${seconds === null ? nothing : html`<span>${t("This text {time}", { time: face(seconds) })}</span>`}
    <span>${t("All together {total} of {slot}", whole)}</span>
    ${over ? html`<span><strong>${t("{time} over the slot", { time: face(over) })}</strong></span>` : nothing}
  </p>`;
}

function conditions({ scope, source, drafts }) {
  const lines = [
    scope ? html`${t("Agreed to:")} ${said(scope)}` : nothing,
    source ? html`${t("Published in:")} ${said(source)}` : nothing,
    drafts.length ? notReviewed(drafts) : nothing,
  ];
  return html`${lines.filter((line) => line !== nothing).map((line) => html`<p class="console-soft">${line}</p>`)}`;
}

function notReviewed(drafts) {
  const names = new Intl.DisplayNames([page.language], { type: "language" });
  return t("Drafts, not reviewed by a speaker: {languages}", { languages: listed(drafts.map((code) => names.of(code))) });
}

// What is true of all of them is said once, below; there is little time to read before the first text.
function texts(all) {
  const same = all.every(({ drafts }) => String(drafts) === String(all[0].drafts));
  return html`<ol class="console-texts">${all.map((text) => html`<li>${line(text, !same)}</li>`)}</ol>
    ${same && all[0]?.drafts.length ? html`<p class="console-soft">${notReviewed(all[0].drafts)}</p>` : nothing}`;
}

function line({ title, seconds, drafts }, each) {
  const facts = [face(seconds), ...(each && drafts.length ? [notReviewed(drafts)] : [])];
  return html`${said(title)} <span class="console-soft">${facts.join(" · ")}</span>`;
}
