// The end: thanks, and who is there for people afterwards.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";

export function draw(view) {
  return html`<div class="room-still">
    <p class="room-eyebrow">${said(view.workshop)}</p>
    <h1 class="room-title">${t("Thank you for this part of the journey.")}</h1>
    ${afterwards(view.care ?? {})}
  </div>`;
}

function afterwards(care) {
  const rows = [
    [t("To talk to someone"), care.support_person],
    [t("Support later"), care.support_contact],
    [t("Where to report"), care.where_to_report],
    [t("Quiet place"), care.quiet_place],
  ].filter(([, words]) => words);
  if (!rows.length) return nothing;
  return html`<dl class="room-care">${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${said(words)}</dd></div>`)}</dl>`;
}
