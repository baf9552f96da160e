// The way through the session: every block and step, with the time it should take and the time it took.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face, inline } from "../figures.js";
import { plain, said, t } from "../words.js";

// `act` only where one may go to another step.
export function rail(view, act = null, choosing = false) {
  return html`<nav class="console-rail ${choosing ? "rail-choosing" : ""}" tabindex="0" aria-label=${t("Agenda")} @keydown=${(event) => choosing && event.key === "Escape" && act.jump("")}>
    ${act ? html`<p class="rail-choose">
      <button type="button" class="button-quiet" id="choose-step" aria-expanded=${choosing} @click=${() => act.choose(!choosing)}>
        ${choosing ? t("Stay here") : t("Go to another step")}
      </button></p>` : nothing}
    ${view.rail.map((one) => block(one, choosing ? act : null))}
  </nav>`;
}

function block({ title, planned, planned_end, actual, expected_end, state, steps }, act) {
  return html`<section class="rail-block rail-${state}">
    <h2 class="rail-title">${said(title)}</h2>
    <p class="rail-times">
      <span>${face(`${planned}–${planned_end}`)}</span>
      ${actual ? html`<span>${t("began {time}", { time: inline(actual) })}</span>` : nothing}
      ${expected_end && expected_end !== planned_end ? html`<span>${t("ends about {time}", { time: inline(expected_end) })}</span>` : nothing}
    </p>
    <ol class="rail-steps">${steps.map((one) => step(one, steps, act))}</ol>
  </section>`;
}

function step(one, steps, act) {
  const { seconds, planned, actual, state, dropped } = one;
  return html`<li class="rail-step rail-${dropped ? "dropped" : state}" data-step=${one.id} aria-current=${state === "now" ? "step" : nothing}>
    ${act && state !== "now" && !dropped
      ? html`<button type="button" class="rail-step-title rail-go" data-to=${one.id} @click=${() => act.jump(one.id)}>${name(one, steps)}</button>`
      : html`<span class="rail-step-title">${name(one, steps)}</span>`}
    <span class="rail-step-time">${dropped ? t("left out") : html`${face(actual ?? planned)} · ${face(length(seconds))}`}</span>
  </li>`;
}

function name(one, steps) {
  return html`<span class="rail-step-words">${said(one.title)}</span> <span class="rail-part">${partOf(one, steps)}</span>`;
}

function length(seconds) {
  return seconds < 60 ? `${seconds}″` : `${Math.round(seconds / 30) / 2}′`;
}

// Steps around one text or statement may share its title; then the end of their id tells them apart.
function partOf({ id, title }, steps) {
  const twins = steps.filter((other) => plain(other.title) === plain(title));
  return twins.length > 1 ? (partNames()[id.split("/").pop()] ?? nothing) : nothing;
}

function partNames() {
  return {
    note: t("note"), read: t("reading"), silence: t("silence"), hear: t("hearing"), open: t("choosing"), raise: t("raising cards"),
    talk: t("tables"), reveal: t("totals"), "open-again": t("second choice"), "raise-again": t("second raising"),
    "talk-again": t("tables again"), "reveal-again": t("second totals"),
  };
}

// What tells the step after the one at hand from its twins.
export function partComing({ rail }) {
  const steps = rail.flatMap((block) => block.steps);
  const next = steps.slice(steps.findIndex(({ state }) => state === "now") + 1).find(({ dropped }) => !dropped);
  return next ? partOf(next, steps) : nothing;
}

// The step at hand, said once to whoever listens: its title, and what tells it from its twins.
export function arrived({ rail, now }) {
  const steps = rail.flatMap((block) => block.steps);
  const at = steps.find(({ state }) => state === "now");
  const words = at ? [plain(now?.title), partOf(at, steps)] : [];
  return html`<p class="visually-hidden" role="status">${words.filter((one) => one && one !== nothing).join(" · ")}</p>`;
}

// Brings the step at hand into the middle of the rail without moving the page.
export function follow(root) {
  const rail = root.querySelector(".console-rail");
  const step = rail?.querySelector("[aria-current]");
  if (step) rail.scrollTop = step.offsetTop - rail.offsetTop - rail.clientHeight / 2;
}
