// A private choice: after any card and after a pass, this phone looks and reads exactly the same.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, cardName, shape } from "../cards.js";
import { said, t } from "../words.js";
import { papers } from "./cards-papers.js";
import { character, drawn, statement } from "./cards-parts.js";
import { changed, unsent } from "./kept.js";

const SETTLING = 350;
const moment = { changing: "", settling: "" };

const onItsWay = (round) => unsent("HoldCard").filter((item) => item.data.round === round).pop();

// The card this phone holds in this round, arrived or not: a letter, `pass`, or nothing.
export function held({ shared, mine }) {
  const own = mine.cards ?? {};
  return onItsWay(shared.round)?.data.card ?? (own.round === shared.round ? own.card : null);
}

export function hold(shared, card, ask) {
  const as = drawn(shared);
  return ask("HoldCard", { round: shared.round, card, ...(as ? { character: as.letter } : {}) });
}

export function choosing(view, ask) {
  const { shared } = view;
  const { round } = shared;
  const shut = held(view) && moment.changing !== round && moment.settling !== round;
  return html`<section class="stack choosing">
    ${statement(shared)} ${character(shared)}
    ${shut ? answered(round) : options(shared, (card) => holdAndPutAway(shared, card, ask))} ${papers(view, ask)}
  </section>`;
}

// `chosen` is for raised cards only, which everybody will see; a private choice is never marked.
export function options({ cards: four }, onChoice, chosen = "") {
  const passed = chosen ? String(chosen === "pass") : nothing;
  return html`<div class="cards" role="radiogroup" aria-labelledby="statement" @keydown=${walk}>
      ${four.map((card) => option(card, onChoice, chosen === card.letter))}
    </div>
    <button type="button" class="button-quiet wide" aria-pressed=${passed} @click=${() => onChoice("pass")}>${t("Pass")}</button>`;
}

// The whole card is the control.
function option(card, onChoice, chosen) {
  return html`<label class="card ${cardClass(card.letter)} ${chosen ? "chosen" : ""}">
    <input type="radio" name="card" autocomplete="off" aria-label=${cardName(card)} .checked=${chosen}
      @change=${() => onChoice(card.letter)}>
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
function holdAndPutAway(shared, card, ask) {
  Object.assign(moment, { changing: "", settling: shared.round });
  hold(shared, card, ask);
  clearTimeout(moment.timer);
  moment.timer = setTimeout(() => putAway(), SETTLING);
}

function putAway() {
  moment.settling = "";
  changed();
  document.getElementById("answered")?.focus({ preventScroll: true });
}

function answered(round) {
  return html`<div class="panel stack centred">
    <h2 id="answered" tabindex="-1">${onItsWay(round) ? t("Your answer is on its way") : t("Your answer is in")}</h2>
    <p class="soft">${t("Nobody else sees it. You may change it until answers close.")}</p>
    <button type="button" class="button-quiet" @click=${() => change(round)}>${t("Change my answer")}</button>
  </div>`;
}

function change(round) {
  moment.changing = round;
  changed();
  document.getElementById("statement")?.focus();
}
