// A note on each of four cards: written alone or as a table, then talked about, shown, or read aloud by somebody else.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { ownNotes } from "./cards-own.js";
import { asks, headed, meanings, onPaper } from "./cards-parts.js";
import { rewriting, writing } from "./cards-write.js";
import { noTable, opening } from "./frame.js";

const MOMENTS = { frame, write, notes, swap };

export default function cardsNotes(view, ask) {
  return html`<section class="stack">${opening(view.shared)} ${MOMENTS[view.shared.moment](view, ask)}</section>`;
}

// Before the writing it says what is coming; afterwards it is the time to talk, with one's own notes at hand.
function frame(view, ask) {
  const { shared } = view;
  const own = yours(view, ask);
  return html`${asks(shared)} ${own} ${atOurTable(view)} ${own === nothing ? meanings(shared.cards) : nothing}`;
}

function write(view, ask) {
  const { shared, mine } = view;
  const { mode, capture, notes_open: open, unit } = shared;
  if (!open && capture === "nothing") return html`${asks(shared)} ${meanings(shared.cards)} ${onPaper()}`;
  if (!open && mode !== "sort") return html`${closed()} ${asks(shared)} ${ownNotes(view, ask)} ${atOurTable(view)}`;
  if (unit === "table" && !mine.table) return html`${asks(shared)} ${meanings(shared.cards)} ${noTable()}`;
  return html`${asks(shared)} ${writing(view, ask)} ${atOurTable(view)}`;
}

const closed = () => html`<p class="notice">${t("Notes are closed now.")}</p>`;

function notes(view, ask) {
  const { shared } = view;
  return html`${asks(shared)} ${columns(shared)} ${yours(view, ask)} ${atOurTable(view)}`;
}

function swap(view, ask) {
  const { shared, mine } = view;
  return html`${asks(shared)} ${drawnNote(shared, mine.cards?.swapped)} ${columns(shared)} ${yours(view, ask)}`;
}

// While notes are taken, people may think again as they listen.
function yours(view, ask) {
  const { mode, notes_open: open } = view.shared;
  return open || mode === "sort" ? rewriting(view, ask) : ownNotes(view, ask);
}

function drawnNote({ cards: four }, swapped) {
  if (!swapped) return html`<p class="panel">${t("Nothing to read aloud yet.")}</p>`;
  const card = four.find(({ letter }) => letter === swapped.card);
  return html`<div class="panel stack">
    <h2>${t("Somebody wrote:")}</h2>
    ${headed(card)} <blockquote class="read" dir="auto">${swapped.text}</blockquote>
  </div>`;
}

function columns({ cards: four, columns: all }) {
  if (!all) return nothing;
  return four.map((card) => column(card, all.find(({ letter }) => letter === card.letter)?.notes ?? []));
}

function column(card, shown) {
  return html`<div class="stack column">
    <h2>${headed(card)}</h2>
    ${shown.length ? html`<ul class="plain-list stack">${shown.map(one)}</ul>` : html`<p class="soft">${t("Nothing here yet.")}</p>`}
  </div>`;
}

function one({ text, several }) {
  return html`<li class="panel">
    <span dir="auto">${text}</span> ${several ? html`<small class="several">${t("several")}</small>` : nothing}
  </li>`;
}

function atOurTable({ shared, table }) {
  const given = table?.notes ?? [];
  if (!given.length) return nothing;
  const card = (letter) => shared.cards.find((each) => each.letter === letter);
  return html`<h2>${t("At your table")}</h2>
    <ul class="plain-list stack">
      ${given.map((note) => html`<li class="panel stack">${headed(card(note.card))} <p class="read" dir="auto">${note.text}</p></li>`)}
    </ul>`;
}
