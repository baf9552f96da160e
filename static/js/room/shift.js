// First and second choice, bar under bar for each card, so that a shift can be seen; the same as a table for those who listen.

import { html } from "../../vendor/lit-html/lit-html.js";
import { sizeInWords } from "../cards.js";
import { said, t, tn } from "../words.js";
import { chip } from "./choices.js";
import { bar } from "./totals.js";

export function shift(cards, before, after) {
  const choices = [
    { id: "first", name: t("First choice"), totals: before },
    { id: "second", name: t("Second choice"), totals: after },
  ];
  return html`<div class="room-shift" aria-hidden="true">
      <p class="room-shift-sizes">${choices.map(({ name, totals }) => html`<span>${heading(name, totals)}</span> `)}</p>
      ${cards.map((card) => pair(card, choices))}
    </div>
    <div class="visually-hidden">${listened(cards, choices)}</div>`;
}

function heading(name, totals) {
  return tn("{choice}: about {count} answers", "{choice}: about {count} answers", totals.about, { choice: name, count: totals.about });
}

function pair({ letter, meaning }, choices) {
  return html`<div class="room-shift-pair">
    <p class="room-shift-card">${chip(letter)} <span>${said(meaning)}</span></p>
    ${choices.map((choice) => line(letter, choice))}
  </div>`;
}

function line(letter, { id, name, totals }) {
  return html`<div class="room-shift-line room-shift-${id}">
    <span class="room-shift-name">${name}</span>
    <span class="room-bar">${bar(letter, totals, id)}</span>
    <span class="room-shift-size">${sizeInWords(totals.cells[letter])}</span>
  </div>`;
}

function listened(cards, choices) {
  return html`<table>
    <caption>${t("First and second choice")}</caption>
    <thead><tr><td></td>${choices.map(({ name, totals }) => html`<th scope="col">${heading(name, totals)}</th>`)}</tr></thead>
    <tbody>${cards.map(({ letter, meaning }) => html`<tr>
      <th scope="row">${letter} ${said(meaning)}</th>
      ${choices.map(({ totals }) => html`<td>${sizeInWords(totals.cells[letter])}</td>`)}
    </tr>`)}</tbody>
  </table>`;
}
