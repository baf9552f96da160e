// Papers held up by people without a phone, counted in table by table. What is being typed stays until it is sent.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, cardName, LETTERS, shape } from "../cards.js";
import { listed } from "../listed.js";
import { t } from "../words.js";

const ANOTHER = "another table";
const MOST = 400;

export function papers(here, act) {
  const { activity } = here.view;
  return html`<form class="console-papers" aria-labelledby="papers" autocomplete="off" @submit=${(event) => add(event, here, act)}>
    <h3 id="papers">${t("Papers held up")}</h3>
    <p class="console-soft">${t("For people without a phone. They count like everyone's, by the same rules.")}</p>
    <div class="console-papers-row">
      ${where(here, act)}
      <div class="console-papers-numbers">
        ${activity.cards.map(number)}
        <button type="submit" class="button-quiet" @click=${letGo}>${t("Add papers")}</button>
      </div>
    </div>
    <div aria-live="polite">${counted(activity.papers ?? [])}</div>
  </form>`;
}

function where(here, act) {
  const { papersOf: chosen } = here;
  const option = (value, name) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`;
  return html`<div class="field">
      <label for="papers-of">${t("Table")}</label>
      <select id="papers-of" name="of" @change=${(event) => act.change({ papersOf: event.target.value })}>
        ${option("", t("Whole room"))} ${tables(here).map((name) => option(name, nameOf(name)))}
        ${option(ANOTHER, t("Another table"))}
      </select>
    </div>
    ${chosen === ANOTHER ? another() : nothing}`;
}

function another() {
  return html`<div class="field">
    <label for="papers-table">${t("Which table")}</label>
    <input id="papers-table" name="table" dir="auto" data-papers required pattern=".*\\S.*" maxlength="20" />
  </div>`;
}

// A table where nobody has a phone appears once its papers are counted; the chosen one stays although its people leave.
function tables({ view, papersOf }) {
  const names = new Set([...Object.keys(view.room.tables), ...(view.activity.papers ?? []), papersOf]);
  return [...names].filter((name) => name && name !== ANOTHER).sort(byNumber);
}

const byNumber = (a, b) => a.localeCompare(b, undefined, { numeric: true });

function nameOf(table) {
  return table ? t("Table {name}", { name: table }) : t("Whole room");
}

function number(card) {
  const { letter } = card;
  return html`<div class="field console-count">
    <label for="papers-${letter}" title=${cardName(card)}>
      <span class="console-chip ${cardClass(letter)}" aria-hidden="true">${shape(letter)} ${letter}</span>
      <span class="visually-hidden">${cardName(card)}</span>
    </label>
    <input id="papers-${letter}" name=${letter} data-papers type="number" inputmode="numeric" min="0" max=${MOST} />
  </div>`;
}

function counted(names) {
  if (!names.length) return nothing;
  return html`<p class="console-soft">${t("Counted in:")} <strong>${listed([...names].sort(byNumber).map(nameOf))}</strong>.
    ${t("Counting a table again replaces its count.")}</p>`;
}

async function add(event, here, act) {
  event.preventDefault();
  const form = event.currentTarget;
  const written = LETTERS.map((letter) => form.elements[letter].value);
  if (!written.some(Boolean)) return act.change({ told: t("Write down how many papers of each colour were held up.") });
  const counts = Object.fromEntries(LETTERS.map((letter, place) => [letter, Number(written[place])]));
  const table = here.papersOf === ANOTHER ? form.elements.table.value.trim() : here.papersOf;
  const answer = await act.ask("CountPapers", { round: here.view.activity.round, table, counts });
  if (answer.ok) next(form, act);
}

// Ready for the next table; the keyboard goes back to the first field only if it was in one.
function next(form, act) {
  const typing = form.contains(document.activeElement) && document.activeElement.matches("input");
  forget(form, act);
  if (typing) form.elements.of.focus();
}

// Numbers of one round must never be sent for another.
export function forget(root, act) {
  for (const input of root.querySelectorAll("[data-papers]")) input.value = "";
  act.change({ papersOf: "" });
}

// After a press with the pointer the button gives the keyboard back, so that Space means Next again.
function letGo(event) {
  if (event.detail > 0) event.currentTarget.blur();
}
