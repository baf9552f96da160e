// Raised cards: first a choice held ready, then the phone itself is the card, for as long as its holder likes.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, cardName, shape } from "../cards.js";
import { plain, said, t } from "../words.js";
import { held, hold, options } from "./cards-choose.js";
import { papers } from "./cards-papers.js";
import { character, statement } from "./cards-parts.js";
import { changed } from "./kept.js";

const LONG = 28;

// The round whose card was put down, and the one where another card is being chosen.
const moment = { down: "", choosing: "" };

export function ready(view, ask) {
  const { shared } = view;
  return html`<section class="stack choosing">
    ${statement(shared)} ${character(shared)} <p class="say">${t("Choose, and hold it ready.")}</p>
    ${options(shared, (card) => hold(shared, card, ask), held(view))} ${papers(view, ask)}
  </section>`;
}

export function raising(view, ask) {
  const { shared } = view;
  if (moment.choosing === shared.round) return choosing(view, ask);
  const card = shared.cards.find(({ letter }) => letter === held(view));
  if (!card) return quiet(view, ask, passing(shared));
  return moment.down === shared.round ? quiet(view, ask, down(shared)) : up(card, shared);
}

function turn(changes, target) {
  Object.assign(moment, { down: "", choosing: "", ...changes });
  changed();
  document.getElementById(target)?.focus();
}

function choosing(view, ask) {
  const { shared } = view;
  const choose = (card) => { hold(shared, card, ask); turn({}, "put-down"); };
  return html`<section class="stack choosing">
    ${statement(shared)} ${character(shared)} ${options(shared, choose, held(view))}
  </section>`;
}

function up(card, { statement: words, round }) {
  return html`<section class="raised ${cardClass(card.letter)}">
    <h1 class="visually-hidden">${said(words)}</h1>
    <div class="raised-card" role="img" aria-label=${cardName(card)}>
      ${shape(card.letter)} <span class="raised-letter">${card.letter}</span>
      <span class="raised-word ${plain(card.meaning).length > LONG ? "raised-long" : ""}">${said(card.meaning)}</span>
    </div>
    <button type="button" class="button-quiet" id="put-down" @click=${() => turn({ down: round }, "hold-up")}>${t("Put it down")}</button>
  </section>`;
}

function quiet(view, ask, words) {
  return html`<section class="stack choosing">
    ${statement(view.shared)} ${character(view.shared)} <div class="panel stack centred">${words}</div> ${papers(view, ask)}
  </section>`;
}

function down({ round, open }) {
  return html`<p>${t("Your card is down.")}</p>
    <button type="button" class="button" id="hold-up" @click=${() => turn({}, "put-down")}>${t("Hold it up")}</button>
    ${open ? chooser(round, t("Choose another card")) : nothing}`;
}

function passing({ round, open }) {
  return html`<p class="say">${t("You pass. That is fine.")}</p> ${open ? chooser(round, t("Choose a card")) : nothing}`;
}

function chooser(round, words) {
  return html`<button type="button" class="button-quiet" @click=${() => turn({ choosing: round }, "statement")}>${words}</button>`;
}
