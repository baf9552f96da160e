// Four small results, one for each character that people answered as; each of them as rough as a whole room.

import { html } from "../../vendor/lit-html/lit-html.js";
import { sizeInWords } from "../cards.js";
import { said, t, tn } from "../words.js";
import { chip, legend } from "./choices.js";
import { bar } from "./totals.js";

export function byCharacter(cards, characters, results) {
  const nameOf = (wanted) => characters.find(({ letter }) => letter === wanted)?.name ?? wanted;
  return html`${legend(cards)}
    <div class="room-each">${results.map(({ letter, totals }) => one(cards, letter, nameOf(letter), totals))}</div>`;
}

function one(cards, letter, name, totals) {
  if (!totals.enough) {
    return html`<section class="room-one">
      <h2>${said(name)}</h2>
      <p class="room-soft">${t("Not enough answers to show safely.")}</p>
    </section>`;
  }
  return html`<table class="room-one">
    <caption><span class="room-one-name">${said(name)}</span> ${tn("about {count} answers", "about {count} answers", totals.about, { count: totals.about })}</caption>
    <tbody>${cards.map((card) => row(card, totals, letter))}</tbody>
  </table>`;
}

function row({ letter, meaning }, totals, character) {
  return html`<tr>
    <th scope="row">${chip(letter)} <span class="visually-hidden">${said(meaning)}</span></th>
    <td class="room-bar">${bar(letter, totals, character)}</td>
    <td class="room-size">${sizeInWords(totals.cells[letter])}</td>
  </tr>`;
}
