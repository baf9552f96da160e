// Something to read or to look at: the text, a small picture, or in words what the room screen shows.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { plain, prose, said, t } from "../words.js";
import { opening } from "./frame.js";

const SHOWN = { text, picture, video };

export default function material({ shared }) {
  return html`<section class="stack">${opening(shared)} ${SHOWN[shared.shows]?.(shared) ?? nothing}</section>`;
}

function text({ text: words }) {
  return html`<div class="read">${prose(words)}</div>`;
}

function picture({ address, words }) {
  if (!address) return inWords(words);
  return html`<img class="seen" src=${address} alt=${plain(words)}>
    <details class="more"><summary>${t("The picture in words")}</summary><p>${said(words)}</p></details>`;
}

function video({ words }) {
  return inWords(words);
}

function inWords(words) {
  return html`<p class="hint">${t("It is on the room screen. In words:")}</p>
    <p class="read" dir="auto">${said(words)}</p>`;
}
