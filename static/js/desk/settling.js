// What became of a question that the room may see: the same words and buttons on the desk and beside the panel.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

const STATES = { answered: () => t("Answered"), later: () => t("Will be answered in writing") };

export function settled({ state }) {
  return STATES[state]?.() ?? "";
}

// The first button stays where it is when it is pressed, so that whoever uses the keyboard is not sent away.
export function settling({ id, state }, describedby, act) {
  const button = (name, words) => html`<button type="button" class="button-quiet" aria-describedby=${describedby}
    @click=${(event) => act.settle(name, id, event)}>${words}</button>`;
  const answered = () => button("MarkAnswered", t("Mark as answered"));
  const later = () => button("AnswerLater", t("Answer in writing"));
  const again = () => button("ReopenQuestion", t("Open again"));
  return html`${state === "answered" ? again() : answered()} ${state === "answered" ? nothing : state === "later" ? again() : later()}`;
}
