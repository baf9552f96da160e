// The rough picture after a reveal: a table whose bars differ by pattern as well as by colour.

import { html, nothing, svg } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape, share, sizeInWords } from "../cards.js";
import { said, t, tn } from "../words.js";

const WIDE = 1000;
const PATTERNS = {
  A: nothing,
  B: svg`<path d="M0 40 L40 0 M-10 10 L10 -10 M30 50 L50 30" stroke="#000" stroke-width="7" />`,
  C: svg`<circle cx="20" cy="20" r="7" fill="#000" />`,
  D: svg`<path d="M0 0 L40 40 M40 0 L0 40" stroke="#000" stroke-width="5" />`,
};

// `badge` draws what stands before each meaning: the card, or nothing where there are no cards.
export function picture(rows, totals, badge = card) {
  if (!totals.enough) {
    return html`<p class="room-too-few">${t("Not enough answers to show safely. Talk at your tables instead.")}</p>`;
  }
  return html`<table class="room-totals">
    <caption>${tn("about {count} answers", "about {count} answers", totals.about, { count: totals.about })}</caption>
    <tbody>${rows.map((one) => row(one, totals, badge))}</tbody>
  </table>`;
}

function card(letter) {
  return html`<span class="room-shape ${cardClass(letter)}">${shape(letter)}</span>
    <span class="room-letter">${letter}</span>`;
}

function row({ letter, meaning }, totals, badge) {
  return html`<tr>
    <th scope="row">
      ${badge(letter)}
      <span class="room-meaning">${said(meaning)}</span>
    </th>
    <td class="room-bar">${bar(letter, totals)}</td>
    <td class="room-size">${sizeInWords(totals.cells[letter])}</td>
  </tr>`;
}

// `of` tells the bars of one letter apart where several pictures stand together.
export function bar(letter, totals, of = "all") {
  const cell = totals.cells[letter];
  const length = share(cell, totals);
  const pattern = `pattern-${of}-${letter}`;
  return html`<svg viewBox="0 0 ${WIDE} 100" preserveAspectRatio="none" aria-hidden="true">
    <pattern id=${pattern} width="40" height="40" patternUnits="userSpaceOnUse">${PATTERNS[letter] ?? nothing}</pattern>
    ${length ? filled(letter, WIDE * length, pattern) : hollow(cell.size)}
  </svg>`;
}

function filled(letter, width, pattern) {
  return svg`<rect class="room-fill-${letter.toLowerCase()}" width=${width} height="100" />
    <rect class="room-fill-pattern" width=${width} height="100" fill="url(#${pattern})" />`;
}

// Both say "no number", and neither has a length to measure.
function hollow(size) {
  const width = size === "kept" ? WIDE : 40;
  return svg`<rect class="room-fill-none" x="4" y="6" width=${width - 8} height="88" />`;
}
