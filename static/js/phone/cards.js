// Four cards: a private choice, the same screen for every choice, and one rough result for all.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, cardName, shape, share, sizeInWords } from "../cards.js";
import { said, t } from "../words.js";
import { opening } from "./frame.js";
import { changed, unsent } from "./kept.js";

const SETTLING = 350;
const moment = { changing: "", settling: "" };

export default function cards({ shared, mine }, ask) {
  if (!shared.round) return talking(shared);
  if (shared.totals) return result(shared);
  return shared.open ? choosing(shared, mine.cards ?? {}, ask) : closed(shared);
}

function talking(shared) {
  return html`<section class="stack">${opening(shared)} ${prompt(shared.prompt)}</section>`;
}

function prompt(words) {
  return words ? html`<p class="prompt">${said(words)}</p>` : nothing;
}

function statement(shared) {
  return html`<h1 class="statement" id="statement" tabindex="-1">${said(shared.statement)}</h1>`;
}

function choosing(shared, held, ask) {
  const { round } = shared;
  const waiting = unsent("HoldCard").some((item) => item.data.round === round);
  const given = waiting || (held.round === round && held.card);
  const shut = given && moment.changing !== round && moment.settling !== round;
  return html`<section class="stack choosing">
    ${statement(shared)} ${shut ? answered(round, waiting) : options(shared, ask)}
  </section>`;
}

function options({ round, cards: four }, ask) {
  return html`<div class="cards" role="radiogroup" aria-labelledby="statement" @keydown=${walk}>
      ${four.map((card) => option(card, round, ask))}
    </div>
    <button type="button" class="button-quiet wide" @click=${() => hold(round, "pass", ask)}>${t("Pass")}</button>`;
}

// The whole card is the control; it looks the same whether chosen or not.
function option(card, round, ask) {
  return html`<label class="card ${cardClass(card.letter)}">
    <input type="radio" name="card" autocomplete="off" aria-label=${cardName(card)}
      @change=${() => hold(round, card.letter, ask)}>
    ${shape(card.letter)} <span class="letter" aria-hidden="true">${card.letter}</span>
    <span aria-hidden="true">${said(card.meaning)}</span>
  </label>`;
}

// Arrow keys only look around: with a private answer, looking must not be choosing.
function walk(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Enter") event.target.click();
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("input")];
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}

// A short moment before the cards are put away, so that a slip of the thumb can be mended.
function hold(round, card, ask) {
  Object.assign(moment, { changing: "", settling: round });
  ask("HoldCard", { round, card });
  clearTimeout(moment.timer);
  moment.timer = setTimeout(() => putAway(), SETTLING);
}

function putAway() {
  moment.settling = "";
  changed();
  document.getElementById("answered")?.focus({ preventScroll: true });
}

function answered(round, waiting) {
  return html`<div class="panel stack centred">
    <h2 id="answered" tabindex="-1">${waiting ? t("Your answer is on its way") : t("Your answer is in")}</h2>
    <p class="soft">${t("Nobody else sees it. You may change it until answers close.")}</p>
    <button type="button" class="button-quiet" @click=${() => change(round)}>${t("Change my answer")}</button>
  </div>`;
}

function change(round) {
  moment.changing = round;
  changed();
  document.getElementById("statement")?.focus();
}

function closed(shared) {
  return html`<section class="stack">
    ${statement(shared)}
    <p class="notice">${t("Answers are closed.")}</p>
    ${prompt(shared.for_tables ?? shared.prompt)}
  </section>`;
}

function result(shared) {
  const { totals, for_tables } = shared;
  return html`<section class="stack">
    ${statement(shared)}
    ${totals.enough ? bars(shared) : html`<p class="notice">${t("Not enough answers to show safely. Talk at your tables instead.")}</p>`}
    ${for_tables ? html`<h2 class="eyebrow">${t("At your tables")}</h2>` : nothing} ${prompt(for_tables ?? shared.prompt)}
  </section>`;
}

function bars({ cards: four, totals }) {
  return html`<ul class="plain-list bars">${four.map((card) => bar(card, totals))}</ul>
    <p class="hint">${t("Rough numbers, from about {number} answers.", { number: totals.about })}</p>`;
}

function bar(card, totals) {
  const cell = totals.cells[card.letter];
  return html`<li>
    <p class="bar-words">
      <span class="chip ${cardClass(card.letter)}">${shape(card.letter)} ${card.letter}</span>
      <span>${said(card.meaning)}: <strong>${sizeInWords(cell)}</strong></span>
    </p>
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="track track-${cell.size}" width="100%" height="100%" rx="4"></rect>
      <rect class="fill-${card.letter.toLowerCase()}" width="${Math.round(100 * share(cell, totals))}%" height="100%" rx="4"></rect>
    </svg>
  </li>`;
}
