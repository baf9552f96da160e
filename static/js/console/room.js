// Who is here: how many people, at which tables, and which tables are ready. Each stands where it stands; never a ranking.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { listed } from "../listed.js";
import { t } from "../words.js";

// Before the start everyone wants to see which tables fill; later it is folded away, and what waits moves up.
export function people({ room, step }) {
  const here = html`<strong>${t("People here: {count}", { count: room.people })}</strong>`;
  const names = inOrder(Object.keys(room.tables));
  if (!names.length) return html`<p class="console-people">${here}</p>`;
  return html`<details class="console-people" ?open=${step === "lobby"}>
    <summary>${here}</summary>
    <ul>${names.map((name) => html`<li>${t("Table {name}: {count}", { name, count: room.tables[name] })}</li>`)}</ul>
  </details>`;
}

function inOrder(names) {
  return names.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

export function tables({ activity, room }, ask) {
  if (!activity?.tables?.length) return nothing;
  const all = everyTable(activity.tables, room.tables);
  return html`<section class="console-tables" aria-labelledby="tables">
    <h2 id="tables" class="console-eyebrow">${t("Tables")}</h2>
    <div class="console-tables-row">${together(all)} ${calling(activity, ask)}</div>
    <ul>${all.map(table)}</ul>
  </section>`;
}

// Also those of which nothing is known yet, so that every table keeps its place while others come in.
function everyTable(known, seated) {
  const names = new Set([...known.map(({ table: name }) => name), ...Object.keys(seated)]);
  return inOrder([...names]).map((name) => known.find((one) => one.table === name) ?? { table: name });
}

// Chance draws; a table that declined is simply no longer among those called.
function calling({ called, can_call: canCall }, ask) {
  return html`<p class="console-calling">
    <button type="button" class="button-quiet" ?disabled=${!canCall} @click=${() => ask("CallTables", { number: called.length ? 1 : 3 })}>
      ${called.length ? t("Draw one more table") : t("Draw three tables")}
    </button>
    ${called.length ? html`<strong>${t("Called: {tables}", { tables: listed(called) })}</strong>` : nothing}
  </p>`;
}

// The room at a glance, for somebody who is busy with people.
function together(all) {
  const number = (fits) => all.filter(fits).length;
  return html`<p class="console-facts">
    <span>${t("Done: {count}", { count: number(({ says }) => says === "done") })}</span>
    <span>${t("Need time: {count}", { count: number(({ says }) => says === "more") })}</span>
    <span>${t("Not said yet: {count}", { count: number(({ says }) => !says) })}</span>
    <span>${t("Lines shared: {count}", { count: number(({ shared }) => shared) })}</span>
  </p>`;
}

const SAYS = { done: ["✓", () => t("done")], more: ["…", () => t("needs time")] };

function table({ table: name, notes, shared, says }) {
  return html`<li class="console-table ${says ? `console-table-${says}` : ""}">
    <strong>${t("Table {name}", { name })}</strong>
    ${SAYS[says] ? html`<span><span aria-hidden="true">${SAYS[says][0]}</span> ${SAYS[says][1]()}</span>` : nothing}
    ${shared || notes ? html`<span>${shared ? t("line shared") : t("taking notes")}</span>` : nothing}
  </li>`;
}
