// Before the first text: every text with its content note and its length, to read through in peace.

import { html } from "../../vendor/lit-html/lit-html.js";
import { decimal } from "../figures.js";
import { page, said, t, tn } from "../words.js";
import { whole } from "./text.js";

export function prepare({ view }) {
  return html`<main class="reader-page">
    <header>
      <h1>${t("To read aloud")}</h1>
      <p class="soft">${said(view.workshop)}</p>
    </header>
    <p class="notice">${t("You may stop at any time. The facilitator will go on.")}</p>
    <p>${tn("Read slowly, at about {pace} words a minute.", "Read slowly, at about {pace} words a minute.", view.pace, { pace: view.pace })}
      ${t("When your text begins, it stands here on its own.")}</p>
    <ol class="reader-texts">${view.texts.map(one)}</ol>
    ${languages()}
  </main>`;
}

function one(text) {
  return html`<li class="panel">
    <h2>${said(text.title)}</h2>
    <p class="soft">${said(text.role)} · ${said(text.setting)}</p>
    <p><strong>${t("Content note")}:</strong> ${said(text.content_note)}</p>
    <p>${length(text)}</p>
    <details>
      <summary>${t("Read it through")}</summary>
      ${whole(text)}
    </details>
  </li>`;
}

function length({ seconds, words }) {
  const minutes = Math.max(Math.round(seconds / 30) / 2, 0.5);
  const time = tn("about {minutes} min", "about {minutes} min", minutes, { minutes: decimal(minutes) });
  return `${time} · ${tn("{words} word", "{words} words", words, { words })}`;
}

function languages() {
  const others = Object.entries(page.names ?? {}).filter(([code]) => code !== page.language);
  return html`<p class="row">${others.map(
    ([code, name]) => html`<a class="button-quiet" lang=${code} href="?language=${code}">${name}</a>`,
  )}</p>`;
}
