// After the end: thanks, people to talk to, and a commitment may still be written or changed.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import commitments from "./commitments.js";
import { openCare } from "./frame.js";
import { changed } from "./kept.js";

let writing = false;

function write(on) {
  writing = on;
  changed();
  scrollTo(0, 0);
  document.getElementById("main")?.focus();
}

export default function ended(view, ask) {
  const { lasting } = view.shared;
  if (writing && lasting) return form(view, ask);
  return html`<section class="stack welcome">
    <p class="eyebrow">${said(view.shared.workshop)}</p>
    <h1>${t("Thank you for being here.")}</h1>
    <p class="say">${t("What was said here may travel. Who said it, and who was here, stays.")}</p>
    ${lasting
      ? html`<button type="button" class="button" @click=${() => write(true)}>${t("Write or change a commitment")}</button>`
      : nothing}
    <p>${t("If something stayed with you and you would like to talk:")}</p>
    <button type="button" class="button-quiet" @click=${openCare}>${t("People you can talk to")}</button>
  </section>`;
}

function form(view, ask) {
  const shared = { ...view.shared, ...view.shared.lasting, title: t("Write or change a commitment"), say: null };
  return html`${commitments({ ...view, shared }, ask)}
    <p class="after"><button type="button" class="button-quiet" @click=${() => write(false)}>${t("Back")}</button></p>`;
}
