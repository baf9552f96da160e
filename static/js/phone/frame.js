// What surrounds every step: name, status, Care and the way out. Nothing here is ever sent.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, said, t } from "../words.js";
import { changed, keep, kept } from "./kept.js";

let caring = false;
let opener = null;

export function steppedOut() {
  return kept("stepped-out", false);
}

export function isCaring() {
  return caring;
}

// Draws the change, then puts the focus where the eye goes.
function move(change, target) {
  change();
  changed();
  scrollTo(0, 0);
  document.getElementById(target)?.focus();
}

export function openCare({ currentTarget }) {
  opener = currentTarget;
  move(() => (caring = true), "care-title");
}

// Back to whatever opened it, unless the room has moved on meanwhile.
function closeCare() {
  move(() => (caring = false), "care-button");
  if (opener?.isConnected) opener.focus();
}

const stepOut = () => move(() => keep("stepped-out", true), "away-title");
const comeBack = () => move(() => keep("stepped-out", undefined), "main");

function hideCare() {
  caring = false;
  stepOut();
}

addEventListener("keydown", (event) => event.key === "Escape" && caring && closeCare());

const STATUS = {
  connected: () => t("Connected"),
  reconnecting: () => t("Reconnecting"),
  unsent: () => t("Not sent yet"),
};

export function frame({ view, status, notice, onNoticeRead, body }) {
  const away = steppedOut();
  return html`
    ${header(away ? nothing : said(view?.shared.workshop), status)}
    <main id="main" tabindex="-1">
      ${caring ? care(view?.shared.care ?? page.care ?? {}) : nothing}
      <div ?hidden=${caring}>
        <div class="whispers" aria-live="polite">${notice && !away ? whisper(notice, onNoticeRead) : nothing}</div>
        ${away ? outside() : body}
      </div>
    </main>
    <footer class="bottom" ?hidden=${caring}>${away ? backButton() : outButton()}</footer>
  `;
}

function header(name, status) {
  return html`<header class="top">
    <div class="top-words">
      <p class="top-name">${name}</p>
      <p class="status status-${status}" role="status">${STATUS[status]?.() ?? nothing}</p>
    </div>
    <button type="button" id="care-button" class="button-care" @click=${openCare}>
      <span aria-hidden="true">♥</span> ${t("Care")}
    </button>
  </header>`;
}

function whisper(notice, onRead) {
  return html`<div class="notice row whisper">
    <p>${notice}</p>
    <button type="button" class="button-quiet" @click=${onRead}>${t("All right")}</button>
  </div>`;
}

const outButton = () => html`<button type="button" class="button-quiet" @click=${stepOut}>${t("Step out")}</button>`;
const backButton = () => html`<button type="button" class="button" @click=${comeBack}>${t("I am back")}</button>`;

function outside() {
  return html`<section class="away">
    <h1 id="away-title" tabindex="-1">${t("Take all the time you need.")}</h1>
    <p>${t("Nothing is asked of you here, and nobody is told. You can come back whenever you like.")}</p>
  </section>`;
}

function care(people) {
  return html`<section class="care" role="dialog" aria-labelledby="care-title">
    <h1 id="care-title" tabindex="-1">${t("Care")}</h1>
    <p>${t("You can pass on any question, leave, and come back. No reason needed.")}</p>
    <dl class="stack">
      ${contact(t("Here, now"), people.support_person)} ${contact(t("A quiet place"), people.quiet_place)}
      ${contact(t("To talk to someone, now or later"), people.support_contact)}
      ${contact(t("To report"), people.where_to_report)}
    </dl>
    ${Object.keys(people).length ? nothing : html`<p>${t("The facilitator has a printed list of people you can talk to.")}</p>`}
    <p class="hint">
      ${t("Many of us have a duty to pass on concerns about sexual exploitation or abuse. Before you share, you may ask what would happen.")}
    </p>
    <p class="hint">${t("Nobody is told that you opened this.")}</p>
    <div class="bottom pair">
      <button type="button" class="button-quiet" @click=${hideCare}>${t("Hide")}</button>
      <button type="button" class="button" @click=${closeCare}>${t("Close")}</button>
    </div>
  </section>`;
}

function contact(label, value) {
  if (!value) return nothing;
  if (typeof value !== "string") return html`<div><dt>${label}</dt><dd>${said(value)}</dd></div>`;
  return html`<div><dt>${label}</dt><dd dir="auto">${linked(value)}</dd></div>`;
}

// Numbers and addresses can be tapped: nobody should have to copy them now.
function linked(text) {
  const parts = text.split(/(\+?\d[\d\s().-]{5,}\d|[^\s@,;<>]+@[^\s@,;<>]+\.\w+)/);
  return parts.map((part, index) => (index % 2 ? html`<a href=${address(part)} dir="ltr">${part}</a>` : part));
}

function address(part) {
  return part.includes("@") ? `mailto:${part}` : `tel:${part.replace(/[^\d+]/g, "")}`;
}

// The line under every box that can be written in.
export function notForReporting() {
  return html`<p class="under-box">
    ${t("Not for reporting. No names, places or cases.")}
    <button type="button" class="link" @click=${openCare}>${t("Help and advice")} <span aria-hidden="true">♥</span></button>
  </p>`;
}

// What takes the place of words that went to the care focal point.
export function thanked() {
  return html`<p>
    ${t("Thank you. Your note is not shown. If you would like to talk:")}
    <button type="button" class="link" aria-label=${t("Care")} @click=${openCare}>♥</button>
  </p>`;
}

// Where we are: the block, the step, and what is said to everyone.
export function opening({ block, title, say }) {
  return html`<div class="opening">
    <p class="eyebrow">${said(block)}</p>
    <h1>${said(title)}</h1>
    ${say ? html`<p class="say">${said(say)}</p>` : nothing}
  </div>`;
}

// For whoever sits at no table yet.
export function noTable() {
  return html`<p class="notice">
    ${t("To write with your table, choose it first.")} <a href=${`/j/${page.code || ""}`}>${t("Choose your table")}</a>
  </p>`;
}

// Names of tables are often bare numbers.
export function tableName(name) {
  return t("Table {name}", { name });
}
