// The four cards, moment by moment: what they mean, a statement to hear and to answer, tables talking, the rough picture.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { plain, said, t } from "../words.js";
import { characters, legend, row, statement } from "./choices.js";
import { columns } from "./columns.js";
import { asking } from "./plain.js";
import { raise } from "./raise.js";
import { result } from "./result.js";

const MOMENTS = { frame, hear, talk, raise, write: columns, notes: columns, swap: columns };

export function draw(view, now) {
  const answered = view.totals || view.by_character || view.moment === "reveal";
  if (answered && !["hear", "talk"].includes(view.moment)) return result(view);
  return (MOMENTS[view.moment] ?? open)(view, now);
}

function frame(view) {
  return html`<div class="room-talk">${asking(view)} ${row(view.cards)} ${characters(view)}</div>`;
}

function hear(view) {
  const long = plain(view.statement).length > 120;
  return html`<h1 class="room-heard ${long ? "room-heard-long" : ""}">${said(view.statement)}</h1>`;
}

function open(view) {
  return html`<div class="room-talk">
    <div class="room-heading">
      ${view.second ? html`<p class="room-eyebrow">${t("Second choice")}</p>` : nothing}
      ${statement(view)}
    </div>
    ${row(view.cards)} ${characters(view)} ${arrived(view)}
  </div>`;
}

// Counts move in steps of five, and small ones are not shown: nobody's tap may be seen.
function arrived({ answers_in: count, capture }) {
  if (capture === "nothing") return nothing;
  return html`<p class="room-arrived">${count >= 5 ? t("answers in: about {count}", { count }) : nothing}</p>`;
}

function talk(view) {
  const question = view.prompt ?? view.for_tables;
  return html`<div class="room-talk">
    ${view.statement ? html`<p class="room-recalled">${said(view.statement)}</p>` : nothing}
    ${question ? html`<h1 class="room-question">${said(question)}</h1>` : asking(view)}
    ${view.prompt && view.for_tables ? html`<p class="room-for-tables">${said(view.for_tables)}</p>` : nothing}
    ${legend(view.cards)}
  </div>`;
}
