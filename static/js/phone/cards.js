// Four cards and a statement: what a phone shows depends on the moment, and on how choices are taken.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { choosing } from "./cards-choose.js";
import { papers } from "./cards-papers.js";
import { asks, character, meanings, onPaper, statement } from "./cards-parts.js";
import { raising, ready } from "./cards-raised.js";
import { result } from "./cards-result.js";
import { opening } from "./frame.js";

const MOMENTS = { frame, hear, talk, open: answering, raise: answering, reveal };

export default function cards(view, ask) {
  return MOMENTS[view.shared.moment](view, ask);
}

function frame({ shared }) {
  return html`<section class="stack">
    ${opening(shared)} ${character(shared)} ${asks(shared)} ${meanings(shared.cards)}
    ${shared.capture === "nothing" ? onPaper() : nothing}
  </section>`;
}

// Nothing to tap yet: first everybody listens.
function hear({ shared }) {
  return html`<section class="stack still">
    ${statement(shared, "statement-large")} <p class="say">${t("Listen first.")}</p> ${character(shared)}
  </section>`;
}

function answering(view, ask) {
  const { capture, moment, open, totals, by_character } = view.shared;
  if (totals || by_character) return reveal(view);
  if (capture === "nothing") return paperOnly(view);
  if (!open) return closed(view, ask);
  if (capture === "phone") return choosing(view, ask);
  return moment === "raise" ? raising(view, ask) : ready(view, ask);
}

function paperOnly({ shared }) {
  return html`<section class="stack choosing">
    ${statement(shared)} ${character(shared)} ${meanings(shared.cards)} ${onPaper()}
  </section>`;
}

function closed(view, ask) {
  const { shared } = view;
  return html`<section class="stack">
    ${statement(shared)} <p class="notice">${t("Answers are closed.")}</p> ${asks(shared)} ${papers(view, ask)}
  </section>`;
}

function talk(view, ask) {
  const { shared } = view;
  return html`<section class="stack">
    ${statement(shared, "statement-small")} ${character(shared)} ${asks(shared)} ${papers(view, ask)}
  </section>`;
}

function reveal({ shared }) {
  const { for_tables } = shared;
  return html`<section class="stack">
    ${statement(shared, shared.prompt || for_tables ? "statement-small" : "")} ${result(shared)}
    ${for_tables ? html`<h2 class="eyebrow">${t("At your tables")}</h2>` : nothing} ${asks(shared)}
  </section>`;
}
