// What people can share and would like to learn, by region; and asking one of them to compare notes.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { contact } from "./commitment-fields.js";
import { discard, draft, write } from "./drafts.js";
import { changed, kept, own, unsent } from "./kept.js";

const moment = { open: "" };

export function offers(peers, ask) {
  return html`<section class="stack" aria-labelledby="peers">
    <h2 id="peers">${t("Peers by region")}</h2>
    ${peers.length ? peers.map((region) => place(region, ask)) : html`<p class="hint">${t("Nothing is offered or asked for yet.")}</p>`}
  </section>`;
}

function place({ id, name, match, share, learn }, ask) {
  return html`<article class="panel stack" aria-labelledby="region-${id}">
    <div class="row between">
      <h3 id="region-${id}">${name ? said(name) : t("Anywhere")}</h3>
      ${match ? html`<p class="can-meet"><span aria-hidden="true">⇄</span> ${t("can meet")}</p>` : nothing}
    </div>
    ${side(t("Can share"), "can_share", share, ask)} ${side(t("Would like to learn"), "would_learn", learn, ask)}
  </article>`;
}

function side(title, field, items, ask) {
  if (!items.length) return nothing;
  return html`<div class="stack tight">
    <p class="eyebrow">${title}</p>
    <ul class="plain-list stack">${items.map((item) => one(item, field, ask))}</ul>
  </div>`;
}

function one(item, field, ask) {
  const mine = own().some(({ commitment }) => commitment.open_to_peers && commitment[field]?.trim() === item.text);
  return html`<li class="stack tight">
    <p dir="auto" id="offer-${item.id}">${item.text}</p>
    ${mine ? html`<p class="state">${t("This is yours.")}</p>` : comparing(item, ask)}
  </li>`;
}

function comparing({ id }, ask) {
  if (unsent("AskPeer").some(({ data }) => data.item === id)) return html`<p class="state">${t("On its way")}</p>`;
  const before = Object.values(kept("peers", {})).flatMap((one) => one.asked_by_me).find(({ item }) => item === id);
  if (before) return swapped(before);
  const toggle = () => { moment.open = moment.open === id ? "" : id; changed(); document.getElementById("reach")?.focus(); };
  return html`<button type="button" class="button-quiet" aria-expanded=${moment.open === id} aria-describedby="offer-${id}"
      @click=${toggle}>${t("Compare notes")}</button>
    ${moment.open === id ? asking(id, ask) : nothing}`;
}

// A no is never told, so nothing here tells it from an answer that has not come yet.
export function swapped({ state, contact: theirs }) {
  if (state !== "yes") return html`<p class="state">${t("You asked. If they say yes too, you find their contact here.")}</p>`;
  return html`<p>${t("You both said yes. Their contact:")} <strong dir="auto">${theirs}</strong></p>`;
}

function asking(item, ask) {
  const mine = own().find(({ code }) => code);
  if (!mine) return html`<p class="notice">${t("For this you need a commitment of your own with a code: write one and let organisers see it. The answer finds you by it.")}</p>`;
  const name = `peer/${item}`;
  const value = draft(name, mine.commitment.contact ?? "");
  return html`<form class="stack" @submit=${(event) => send(event, { code: mine.code, item, contact: value }, ask)}>
    ${contact({ id: "reach", hint: t("They see it only if they say yes too, and you see theirs then."), value, onInput: (words) => write(name, words) })}
    <button class="button">${t("Ask to compare notes")}</button>
  </form>`;
}

async function send(event, asked, ask) {
  event.preventDefault();
  if (!asked.contact.trim()) return;
  moment.open = "";
  const answer = await ask("AskPeer", asked);
  if (answer.ok) discard(`peer/${asked.item}`);
}
