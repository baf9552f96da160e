// The moderator's page as a whole: where the room is, and the desk.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { desk } from "../desk/desk.js";
import { said, t } from "../words.js";

export function screen(here, act) {
  return html`${head(here)}
    <main class="moderate">${desk(here, act)}</main>
    <footer class="moderate-foot"><p class="console-told" role="status">${here.told}</p></footer>`;
}

function head({ view, status }) {
  const connected = status === "connected";
  return html`<header class="moderate-head">
    <h1 class="console-workshop">${said(view.workshop)}</h1>
    <p class="console-status ${connected ? "" : "console-away"}" role="status">
      ${connected ? t("Connected") : t("Reconnecting")}
    </p>
    <p class="moderate-step" role="status"><span class="console-soft">${t("The room is at:")}</span> ${step(view)}</p>
  </header>`;
}

function step({ screen, title, block }) {
  if (screen === "ended") return html`<strong>${t("The workshop has ended")}</strong>`;
  if (!title) return html`<strong>${t("Not started yet")}</strong>`;
  return html`<strong>${said(title)}</strong> ${block ? html`<span class="console-soft">· ${said(block)}</span>` : nothing}`;
}
