// What was set aside for care: a glance over the shoulder shows only how much it is.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { signOut } from "../sign-out.js";
import { said, t, tn } from "../words.js";

export function screen(here, act) {
  const { items, erased } = here.view;
  return html`${head(here)}
    <main class="page stack quarantine">
      <div class="quarantine-row quarantine-head">
        <h1 id="set-aside" class="care-title" tabindex="-1">${t("Set aside for care")}</h1>
        ${signOut("quarantine")}
      </div>
      <p>${t("For the care focal point alone. Open one only where nobody can read along.")}</p>
      ${items.length ? list(here, act) : html`<p class="panel quarantine-empty">${t("Nothing is set aside.")}</p>`}
      <p class="soft" role="status">${here.told}</p>
      <p class="soft">${t("Erased so far: {count}", { count: erased })}</p>
      ${rules(here.view)}
    </main>`;
}

function head({ view, status }) {
  const connected = status === "connected";
  return html`<header class="moderate-head">
    <p class="console-workshop">${said(view.workshop)}</p>
    <p class="console-status ${connected ? "" : "console-away"}" role="status">
      ${connected ? t("Connected") : t("Reconnecting")}
    </p>
  </header>`;
}

function rules({ days }) {
  return html`<ul class="quarantine-rules">
    <li>${tn(
      "Everything here is erased after {days} day, read or not, and is never exported.",
      "Everything here is erased after {days} days, read or not, and is never exported.", days, { days },
    )}</li>
    <li>${t("This is not a case file: nothing is noted, decided or kept here. What follows goes the way your organisation's rules say.")}</li>
    <li>${t("Nobody else can open this page, not even the facilitator. Nobody knows here who wrote it: do not look for them.")}</li>
  </ul>`;
}

function list(here, act) {
  return html`<ol class="quarantine-list">${here.view.items.map((item, place) => entry(item, place + 1, here, act))}</ol>`;
}

function entry({ id, text }, number, here, act) {
  const open = here.opened === id;
  return html`<li class="panel stack">
    <div class="quarantine-row">
      <h2 id="name-${id}">${t("Item {number}", { number })}</h2>
      <button type="button" class="button-quiet" id="open-${id}" aria-describedby="name-${id}" aria-expanded=${open}
        @click=${() => act.open(open ? "" : id)}>${open ? t("Close") : t("Open it")}</button>
    </div>
    ${open ? html`<p class="read quarantine-text" dir="auto">${text}</p> ${here.asking === id ? sure(id, act) : done(id, act)}` : nothing}
  </li>`;
}

function done(id, act) {
  return html`<button type="button" class="button-care" id="asked-${id}" aria-describedby="name-${id}"
    @click=${() => act.sure(id)}>${t("I have read this and acted under our rules")}</button>`;
}

function sure(id, act) {
  return html`<div class="stack" role="group" aria-labelledby="asked-${id}">
    <p id="asked-${id}" tabindex="-1">${t("Then it is erased now, everywhere and for good. Only its number stays.")}</p>
    <div class="row">
      <button type="button" class="button" @click=${() => act.markRead(id)}>${t("Yes, erase it")}</button>
      <button type="button" class="button-quiet" @click=${() => act.sure("")}>${t("Not yet")}</button>
    </div>
  </div>`;
}
