// Talking at a table: the prompt for everyone, one line that somebody writes down, and how the table is doing.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, said, t } from "../words.js";
import { box, discard, draft, write } from "./drafts.js";
import { opening, tableName, thanked } from "./frame.js";
import { changed, unsent } from "./kept.js";

const LONGEST = 280;
const PAUSE = 1000;
const moment = { rewriting: "", overtaken: "" };
let timer = 0;
let sent = null;

export default function tabletop({ shared, mine, table }, ask) {
  const place = { name: `line/${shared.step.split("/")[0]}`, shared, table: table ?? {}, ask };
  return html`<section class="stack">
    ${opening(shared)} ${shared.prompt ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    ${mine.table ? atTable(place, mine) : noTable()}
  </section>`;
}

function noTable() {
  return html`<p class="notice">
    ${t("To write with your table, choose it first.")} <a href=${`/j/${page.code || ""}`}>${t("Choose your table")}</a>
  </p>`;
}

function atTable(place, mine) {
  const writer = mine.tabletop?.note_taker && moment.overtaken !== place.name;
  return html`<div class="panel stack">
      <h2>${tableName(mine.table)}</h2>
      ${ourLine(place, writer)}
    </div>
    ${says(place)}`;
}

function ourLine(place, writer) {
  const { shared, table } = place;
  if (unsent("ShareLine").length) return html`<p>${t("Your line is on its way.")}</p>`;
  if (table.shared && moment.rewriting !== place.name) return written(place, writer);
  if (!writer) return reading(place);
  return shared.line_open ? editor(place) : html`<p>${t("You take the notes. Your line for the room comes a little later.")}</p>`;
}

const STATES = {
  waiting: () => t("Waiting for the moderator"),
  shown: () => t("The room can see it"),
};

function written(place, writer) {
  const { text, state } = place.table.shared;
  const again = () => { moment.rewriting = place.name; write(place.name, text); };
  return html`${state === "care" ? thanked() : html`
      <h3>${t("One line from our table")}</h3>
      <blockquote class="read" dir="auto">${text}</blockquote>
      <p class="state">${STATES[state]?.()}</p>`}
    ${writer && place.shared.line_open
      ? html`<button type="button" class="button-quiet" @click=${again}>${state === "care" ? t("Write another line") : t("Change our line")}</button>`
      : nothing}`;
}

function reading({ name, table, ask }) {
  return html`
    ${table.draft ? html`<h3>${t("Your table is writing")}</h3><blockquote class="read" dir="auto">${table.draft}</blockquote>` : nothing}
    <p>${table.notes_taken ? t("Somebody at your table takes notes.") : t("One of you writes one line for the room.")}</p>
    <button type="button" class="button-quiet" @click=${() => take(name, ask)}>${t("Take notes for this table")}</button>`;
}

// Whoever takes over goes on from what the table has, not from an old draft of their own.
function take(name, ask) {
  discard(name);
  sent = null;
  moment.overtaken = "";
  ask("TakeNotes");
}

function editor(place) {
  const { name, table } = place;
  const text = draft(name, table.draft ?? "");
  const agreed = draft(`${name}/agreed`, false);
  const ready = agreed && text.trim();
  return html`
    ${box({ id: "line", label: t("One line from our table"), value: text, limit: LONGEST, onInput: (words) => type(place, words) })}
    <label class="choice">
      <input type="checkbox" autocomplete="off" .checked=${agreed} @change=${(event) => write(`${name}/agreed`, event.target.checked)}>
      <span>${t("We read it back and everyone at the table is content")}</span>
    </label>
    <button type="button" class="button" ?disabled=${!ready} @click=${() => offer(place, text)}>${t("Share with the room")}</button>`;
}

// Other words need to be read back again.
function type(place, words) {
  discard(`${place.name}/agreed`);
  write(place.name, words);
  if (!timer) timer = setTimeout(() => sendDraft(place), PAUSE);
}

async function sendDraft(place) {
  const text = draft(place.name, null);
  timer = 0;
  if (text === null || text === sent) return;
  const answer = await place.ask("DraftLine", { text });
  if (answer.ok) sent = text;
  else if (answer.code === "not-yours") overtaken(place.name);
  else if (answer.code === "unsent" && !timer) timer = setTimeout(() => sendDraft(place), 3 * PAUSE);
}

// Somebody else at the table has taken over; the words so far are theirs as well.
function overtaken(name) {
  moment.overtaken = name;
  changed();
}

async function offer({ name, ask }, text) {
  discard(name);
  discard(`${name}/agreed`);
  moment.rewriting = "";
  const answer = await ask("ShareLine", { text, agreed: true });
  if (!answer.ok) write(name, text);
}

function says({ table, ask }) {
  const word = (name, label) => html`<button type="button" class="button-quiet" aria-pressed=${table.says === name}
    @click=${() => ask("TableSays", { word: name })}>${label}</button>`;
  return html`<div class="pair">${word("done", t("We are done"))} ${word("more", t("We need more time"))}</div>`;
}
