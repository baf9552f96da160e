// One's own notes: what stays on this phone, what the server has, and what is on its way there.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { blockOf, headed } from "./cards-parts.js";
import { discard, draft, plant, write } from "./drafts.js";
import { thanked } from "./frame.js";
import { changed, keep, kept, unsent } from "./kept.js";

export const nameOf = (shared, { letter }) => `note/${blockOf(shared)}/${letter}`;

// The note of this phone on a card as it stands: {text, share, state}, or null.
export function noteOn({ shared, mine }, card) {
  const ofThisCard = ({ name, data }) => /^W.+Note$/.test(name) && data.card === card.letter && data.block === blockOf(shared);
  const [going] = unsent().filter(ofThisCard).slice(-1);
  if (going?.name === "WriteNote") return { ...going.data, state: "coming" };
  const given = going ? null : mine.cards?.notes?.find((note) => note.card === card.letter);
  const text = kept(nameOf(shared, card), "");
  return given ?? (text ? { text, share: "me", state: "me" } : null);
}

// What is kept for oneself is never sent; what others could read before is then taken back.
export async function save(view, card, note, ask) {
  const name = nameOf(view.shared, card);
  const before = noteOn(view, card);
  discard(name);
  if (card.seeds_commitment) plant(name, note.text);
  keep(name, note.share === "me" ? note.text : undefined);
  if (note.share === "me") return takeBack(view, before, card, ask);
  const { text, share } = note;
  const answer = await ask("WriteNote", { block: blockOf(view.shared), card: card.letter, text, share });
  if (!answer.ok && !draft(name)) write(name, note);
}

function takeBack({ shared }, before, { letter: card }, ask) {
  if (before && before.state !== "me") ask("WithdrawNote", { block: blockOf(shared), card });
  changed();
}

function remove(view, card, ask) {
  const name = nameOf(view.shared, card);
  const before = noteOn(view, card);
  discard(name);
  keep(name, undefined);
  plant(name, undefined);
  takeBack(view, before, card, ask);
  const next = document.getElementById(`note-${card.letter}-name`) ?? document.getElementById("main");
  next.focus({ preventScroll: true });
}

const STATES = {
  me: () => t("Kept on this phone"),
  coming: () => t("On its way"),
  table: () => t("Your table can see it"),
  waiting: () => t("Waiting for the moderator"),
  shown: () => t("The room can see it"),
};

export function saved(view, card, note, ask, onChange) {
  const { letter } = card;
  if (note.state === "care") return html`<div id="note-${letter}-state" tabindex="-1">${thanked()}</div>`;
  return html`<p class="read" dir="auto" id="note-${letter}-text">${note.text}</p>
    <p class="state" id="note-${letter}-state" tabindex="-1">${STATES[note.state]?.()}</p>
    <div class="row">
      ${onChange ? html`<button type="button" class="button-quiet" aria-describedby="note-${letter}-text" @click=${onChange}>${t("Change")}</button>` : nothing}
      <button type="button" class="button-quiet" aria-describedby="note-${letter}-text"
        @click=${() => remove(view, card, ask)}>${t("Delete")}</button>
    </div>`;
}

// To look at, or to take back, while others speak. Words that were never saved are here too: nothing is lost.
export function ownNotes(view, ask) {
  const { shared } = view;
  const all = shared.cards.map((card) => [card, noteOn(view, card) ?? unsaved(shared, card)]).filter(([, note]) => note);
  if (!all.length) return nothing;
  return html`${ownTitle(shared)}
    <ul class="plain-list stack">${all.map(([card, note]) => own(view, card, note, ask))}</ul>`;
}

export function ownTitle({ unit }) {
  return html`<h2>${unit === "table" ? t("Notes of our table") : t("Your notes")}</h2>`;
}

function unsaved(shared, card) {
  const { text } = draft(nameOf(shared, card), {});
  return text ? { text, share: "me", state: "me" } : null;
}

function own(view, card, note, ask) {
  return html`<li class="panel stack">${headed(card)} ${saved(view, card, note, ask)}</li>`;
}
