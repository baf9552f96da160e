// Talking at tables: the one question, then the lines that tables chose to share.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { listed } from "../listed.js";
import { t } from "../words.js";
import { pageNumber, pageOf, roomy } from "./pages.js";
import { asking } from "./plain.js";

const PAGE = { across: 3, wide: 28, tall: 14 };
const ABREAST = 4; // names of called tables that stand in one line

export function draw(view, now) {
  const lines = view.lines ?? [];
  const page = { ...PAGE, tall: PAGE.tall - taken(view.called) };
  return html`<div class="room-talk ${lines.length ? "room-with-lines" : ""}">
    ${asking(view)} ${called(view)} ${lines.length ? harvest(pageOf(lines, page, now)) : nothing}
  </div>`;
}

// The lines that the names of those called take from the page.
function taken(tables = []) {
  return tables.length ? 1 + Math.ceil(tables.length / ABREAST) : 0;
}

function called({ called: tables }) {
  if (!tables?.length) return nothing;
  return html`<p class="room-note">${t("Invited to speak, if they like: {tables}", { tables: listed(tables.map(unbroken)) })}</p>`;
}

function unbroken(name) {
  return t("Table {name}", { name }).replaceAll(" ", "\u00a0");
}

function harvest(page) {
  return html`<ul class="room-lines ${roomy(page)}">${page.items.map(line)}</ul>
    ${pageNumber(page)}`;
}

function line({ table, text }) {
  return html`<li class="room-card">
    ${table ? html`<span class="room-card-name">${t("Table {name}", { name: table })}</span>` : nothing}
    <span class="room-card-text" dir="auto">${text}</span>
  </li>`;
}
