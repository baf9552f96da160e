// Before the first text: every text with its content note and its length, to read through in peace.

import { html } from "../../vendor/lit-html/lit-html.js";
import { page, said, t } from "../words.js";
import { whole } from "./text.js";

export function prepare({ view }) {
  return html`<main class="reader-page">
    <header>
      <h1>${t("To read aloud")}</h1>
      <p class="soft">${said(view.workshop)}</p>
    </header>
    <p class="notice">${t("You may stop at any time. The facilitator will go on.")}</p>
    <p>${t("Read slowly, at about {pace} words a minute. When your text begins, it stands here on its own.", { pace: view.pace })}</p>
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
  const minutes = Math.round(seconds / 30) / 2;
  return t("about {minutes} min · {words} words", { minutes: Math.max(minutes, 0.5).toLocaleString(page.language), words });
}

function languages() {
  const others = Object.entries(page.names ?? {}).filter(([code]) => code !== page.language);
  return html`<p class="row">${others.map(
    ([code, name]) => html`<a class="button-quiet" lang=${code} href="?language=${code}">${name}</a>`,
  )}</p>`;
}
