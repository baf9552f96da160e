// Something to read or to look at: a text as large as it fits, a picture, or a film that starts when somebody presses play.

import { html } from "../../vendor/lit-html/lit-html.js";
import { plain, prose, said, t } from "../words.js";
import { heading } from "./plain.js";

const LARGE = 520; // letters that fit in one column of large print, and in two of smaller
const LONGEST = 1500;
const SHOWN = { text, picture, video };

export function draw(view) {
  return SHOWN[view.shows]?.(view) ?? heading(view);
}

function framed(view, shown) {
  return html`<div class="room-material">
    <div><p class="room-eyebrow">${said(view.block)}</p><h1 class="room-title">${said(view.title)}</h1></div>
    ${shown}
  </div>`;
}

function text(view) {
  const { length } = view.text.html;
  if (length > LONGEST) {
    return html`<div class="room-talk">${heading(view)}<p class="room-for-tables">${t("The text is on your phones, and on paper at your table.")}</p></div>`;
  }
  return framed(view, html`<div class="room-material-text ${length > LARGE ? "room-material-long" : ""}">${prose(view.text)}</div>`);
}

function picture(view) {
  return framed(view, html`<img class="room-material-seen" src=${view.address} alt=${plain(view.words)}>`);
}

function video(view) {
  return framed(view, html`<video class="room-material-seen" controls preload="metadata" src=${view.address} aria-label=${plain(view.words)}></video>`);
}
