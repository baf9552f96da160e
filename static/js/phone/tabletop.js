// Talking at a table: the prompt for everyone, who does what, one line for the room, and how the table is doing.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, said, t } from "../words.js";
import { box, discard, draft, write } from "./drafts.js";
import { noTable, opening, tableName, thanked } from "./frame.js";
import { changed, unsent } from "./kept.js";
import { forgetLine, startFrom, takeIn, typed } from "./line.js";

const LONGEST = 280;
const moment = { rewriting: "", along: "" };

export default function tabletop({ shared, mine, table }, ask) {
  const place = { name: `line/${shared.step.split("/")[0]}`, shared, table: table ?? {}, roles: mine.tabletop?.roles ?? [], ask };
  return html`<section class="stack">
    ${opening(shared)} ${shared.prompt ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    ${shared.rotate ? moving(mine.table) : nothing} ${mine.table ? atTable(place, mine) : noTable()}
  </section>`;
}

function atTable(place, mine) {
  return html`${called(place)}
    <div class="panel stack">
      <h2>${tableName(mine.table)}</h2>
      ${ourLine(place)}
    </div>
    ${roles(place)} ${says(place)}`;
}

// World café: who stays keeps the thread, who moves carries the ideas.
function moving(table) {
  return html`<div class="panel stack">
    <p>${t("One of you stays as host. Everyone else moves to another table now, and takes the ideas along.")}</p>
    <a class="button" href=${`/j/${page.code}?table=${encodeURIComponent(table ?? "")}`}>${t("Choose your new table")}</a>
  </div>`;
}

function called({ table, ask }) {
  if (!table.called) return nothing;
  return html`<div class="panel stack">
    <p>${t("Your table is invited to say its line to the room.")}</p>
    <button type="button" class="button-quiet" @click=${() => ask("DeclineCall")}>${t("We would rather not")}</button>
  </div>`;
}

function ourLine(place) {
  const { shared, table } = place;
  if (unsent("ShareLine").length) return html`<p>${t("Your line is on its way.")}</p>`;
  if (table.shared && moment.rewriting !== place.name) return written(place);
  const writes = takesNotes(place) || moment.along === place.name;
  if (!writes) return reading(place);
  return shared.line_open ? editor(place) : html`<p>${t("You take the notes. Your line for the room comes a little later.")}</p>`;
}

function takesNotes({ roles }) {
  return roles.includes("notes");
}

const STATES = {
  waiting: () => t("Waiting for the moderator"),
  shown: () => t("The room can see it"),
};

function written(place) {
  const { text, state } = place.table.shared;
  const again = () => { moment.rewriting = place.name; startFrom(place.name, text); changed(); };
  return html`${state === "care" ? thanked() : html`
      <h3>${t("One line from our table")}</h3>
      <blockquote class="read" dir="auto">${text}</blockquote>
      <p class="state">${STATES[state]?.()}</p>`}
    ${takesNotes(place) && place.shared.line_open
      ? html`<button type="button" class="button-quiet" @click=${again}>${state === "care" ? t("Write another line") : t("Change our line")}</button>`
      : nothing}`;
}

function reading({ name, table, shared, ask }) {
  const along = () => { moment.along = name; changed(); };
  const somebody = table.roles?.includes("notes");
  return html`
    ${table.draft ? html`<h3>${t("Your table is writing")}</h3><blockquote class="read" dir="auto">${table.draft}</blockquote>` : nothing}
    <p>${somebody ? t("Somebody at your table takes notes.") : t("One of you writes one line for the room.")}</p>
    <button type="button" class="button-quiet" @click=${() => ask("TakeRole", { role: "notes" })}>${t("Take notes for this table")}</button>
    ${somebody && shared.line_open ? html`<button type="button" class="button-quiet" @click=${along}>${t("Write along")}</button>` : nothing}`;
}

function editor(place) {
  const text = takeIn(place);
  return html`
    ${box({ id: "line", label: t("One line from our table"), value: text, limit: LONGEST, onInput: (words) => typed(place, words) })}
    ${takesNotes(place) ? readBack(place, text) : html`<p class="hint">${t("Whoever takes the notes reads the line back and shares it.")}</p>`}`;
}

// What was agreed are the very words that stood there: other words need to be read back again.
function readBack(place, text) {
  const { name } = place;
  const agreed = draft(`${name}/agreed`, "") === text && text !== "";
  const tick = (event) => write(`${name}/agreed`, event.target.checked ? text : "");
  return html`
    <label class="choice">
      <input type="checkbox" autocomplete="off" .checked=${agreed} @change=${tick}>
      <span>${t("We read it back and everyone at the table is content")}</span>
    </label>
    <button type="button" class="button" ?disabled=${!agreed} @click=${() => offer(place, text)}>${t("Share with the room")}</button>`;
}

async function offer({ name, ask }, text) {
  discard(`${name}/agreed`);
  moment.rewriting = "";
  const answer = await ask("ShareLine", { text, agreed: true });
  if (answer.ok) forgetLine(name);
  else changed();
}

const ROLES = {
  host: () => t("I host: everyone gets a turn"),
  reporter: () => t("I report, if our table is called"),
};

function roles({ roles: own, table, ask }) {
  const role = (name) => html`<button type="button" class="button-quiet" aria-pressed=${own.includes(name)}
    @click=${() => ask("TakeRole", { role: name })}>${ROLES[name]()}${!own.includes(name) && table.roles?.includes(name) ? ` (${t("somebody does")})` : ""}</button>`;
  return html`<details class="more"><summary>${t("Roles at our table")}</summary><div class="stack">${Object.keys(ROLES).map(role)}</div></details>`;
}

function says({ table, ask }) {
  const word = (name, label) => html`<button type="button" class="button-quiet" aria-pressed=${table.says === name}
    @click=${() => ask("TableSays", { word: name })}>${label}</button>`;
  return html`<div class="pair">${word("done", t("We are done"))} ${word("more", t("We need more time"))}</div>`;
}
