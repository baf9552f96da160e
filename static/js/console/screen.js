// The console as a whole: before the start, while it runs, and afterwards.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { desk } from "../desk/desk.js";
import { said, t } from "../words.js";
import { cards } from "./cards.js";
import { checklist } from "./checklist.js";
import { commitments } from "./commitments.js";
import { controls } from "./controls.js";
import { ended } from "./ended.js";
import { joining } from "./joining.js";
import { leaving } from "./leaving.js";
import { links } from "./links.js";
import { coming, now as atHand } from "./now.js";
import { panel } from "./panel.js";
import { preview } from "./preview.js";
import { arrived, rail } from "./rail.js";
import { rehearsing } from "./rehearsing.js";
import { people, tables } from "./room.js";
import { trouble } from "./trouble.js";
import { wheel } from "./wheel.js";

export function screen(here, act, now) {
  const { view } = here;
  return html`${head(here, act)} ${arrived(view)}
    <div class="console ${running(view) ? "console-running" : ""}">${running(view) ? rail(view, act, here.choosing) : rail(view)} ${middle(here, act, now)} ${side(here, act, now)}</div>
    <footer class="console-foot">
      ${trouble(view)}
      <p class="console-told" role="status">${here.told}</p>
      ${running(view) ? controls(here, act) : nothing}
    </footer>`;
}

export function running(view) {
  return view.step !== "lobby" && view.screen !== "ended";
}

function middle(here, act, now) {
  const { view } = here;
  if (view.screen === "ended") return ended(view);
  if (view.step === "lobby") return checklist(here, act);
  return html`<main class="console-middle" tabindex="0">${atHand(here, now, act)} ${waits(view)} ${cards(here, act)} ${panel(here, act)} ${commitments(here, act, now)} ${tables(view, act.ask)}</main>`;
}

// On a phone what waits is further down: how much there is, and the way to it.
function waits({ waiting }) {
  return waiting.length ? html`<a class="console-waits" href="#waiting">${t("Waiting for you")} <span class="desk-count">${waiting.length}</span></a>` : nothing;
}

function side(here, act, now) {
  const { view } = here;
  return html`<aside class="console-side" tabindex="0" aria-label=${t("The room")}>
    ${rehearsing()} ${preview(view, now, act)} ${people(view)} ${view.step === "lobby" ? joining(view, act) : nothing}
    ${running(view) ? coming(view) : nothing} ${running(view) || view.waiting.length ? desk(here, act) : nothing} ${links(view)} ${leaving()}
  </aside>`;
}

function head({ view, status }, act) {
  const connected = status === "connected";
  return html`<header class="console-head ${running(view) ? "console-running-head" : ""}">
    <h1 class="console-workshop">${said(view.workshop)}</h1>
    <p class="console-status ${connected ? "" : "console-away"}" role="status">
      ${connected ? t("Connected") : t("Reconnecting")}
    </p>
    ${view.screen === "ended" ? nothing : wheel(view, act)}
    <a class="button-quiet console-open-screen" href="/screen" target="_blank">${t("Open the room screen")}</a>
  </header>`;
}
