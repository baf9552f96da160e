// Who is here: how many people, at which tables, and which tables are ready. Never a ranking.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

export function people({ room }) {
  const names = Object.keys(room.tables).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  return html`<p class="console-people">
    <strong>${t("People here: {count}", { count: room.people })}</strong>
    ${names.map((name) => html`<span>${t("Table {name}: {count}", { name, count: room.tables[name] })}</span>`)}
  </p>`;
}

export function tables(activity, ask) {
  if (!activity?.tables?.length) return nothing;
  return html`<section class="console-tables" aria-labelledby="tables">
    <h2 id="tables" class="console-eyebrow">${t("Tables")}</h2>
    <ul>${activity.tables.map(table)}</ul>
    ${calling(activity, ask)}
  </section>`;
}

// Chance draws; a table that declined is simply no longer among those called.
function calling({ called, can_call: canCall }, ask) {
  return html`<p class="row">
    <button type="button" class="button-quiet" ?disabled=${!canCall} @click=${() => ask("CallTables", { number: called.length ? 1 : 3 })}>
      ${called.length ? t("Draw one more table") : t("Draw three tables")}
    </button>
    ${called.length ? html`<span>${t("Called: {tables}", { tables: called.join(", ") })}</span>` : nothing}
  </p>`;
}

function table({ table, notes, shared, says }) {
  const words = { done: t("done"), more: t("needs time") };
  return html`<li class="console-table ${says ? `console-table-${says}` : ""}">
    <strong>${t("Table {name}", { name: table })}</strong>
    <span>${words[says] ?? t("talking")}</span>
    <span>${shared ? t("line shared") : notes ? t("taking notes") : nothing}</span>
  </li>`;
}
