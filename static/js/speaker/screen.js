// The page as a whole: a message before everything else, then whose turn it is, who is next, and the whole order.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { minutes, timer } from "./timer.js";

export function screen(here, act, now) {
  const { view } = here;
  return html`${head(here)}
    <main class="speaker">
      <div class="speaker-word" aria-live="assertive">${view.message ? message(here, act) : nothing}</div>
      ${view.here ? turn(view, now) : away(view)} ${order(view)}
    </main>`;
}

function head({ view, status }) {
  const connected = status === "connected";
  return html`<header class="speaker-head">
    <p class="speaker-workshop">${said(view.workshop)}</p>
    <p class="speaker-status ${connected ? "" : "speaker-away"}" role="status">
      ${connected ? t("Connected") : t("Reconnecting")}
    </p>
  </header>`;
}

function message({ view, told }, act) {
  return html`<section class="speaker-message" aria-labelledby="message">
    <h2 id="message">${t("From the facilitator")}</h2>
    <p class="speaker-message-text" dir="auto">${view.message.text}</p>
    <button type="button" class="button" @click=${() => act.seen(view.message.number)}>${t("I have seen it")}</button>
    ${told ? html`<p role="alert">${t(told)}</p>` : nothing}
  </section>`;
}

// Where nobody speaks alone, as with questions from the room, the step is what it is about.
function turn(view, now) {
  return html`<section class="speaker-turn" aria-labelledby="turn">
    <p class="speaker-eyebrow">${said(view.speaker ? view.title : view.block)}</p>
    <h1 id="turn">${said(view.speaker ?? view.title)}</h1>
    ${view.clock ? timer(view.clock, now) : nothing}
    ${view.prompt ? html`<p class="speaker-prompt">${said(view.prompt)}</p>` : nothing}
    ${next(view.coming)}
  </section>`;
}

function next(coming) {
  if (!coming) return nothing;
  return html`<p class="speaker-next"><span class="soft">${t("Next:")}</span> <strong>${said(coming.speaker)}</strong>
    <span class="soft">· ${minutes(coming.seconds)}</span></p>`;
}

function away(view) {
  const words = view.screen === "ended" ? t("The workshop has ended. Thank you.") : t("The panel is not on just now.");
  return html`<section class="speaker-turn"><h1>${words}</h1>${view.screen === "ended" ? nothing : next(view.coming)}</section>`;
}

function order({ turns, here }) {
  if (!turns?.length) return nothing;
  return html`<section class="speaker-order" aria-labelledby="order">
    <h2 id="order">${t("Who speaks when")}</h2>
    <ol>${turns.map((one) => html`<li aria-current=${here && one.now ? "step" : nothing}>
      <p class="row"><strong>${said(one.speaker)}</strong> <span class="soft">${minutes(one.seconds)}</span></p>
      ${one.prompt ? html`<p class="soft">${said(one.prompt)}</p>` : nothing}
    </li>`)}</ol>
  </section>`;
}
