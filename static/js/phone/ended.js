// After the end: thanks, people to talk to, and a commitment may still be written or changed.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { asked, follow } from "./commitment-asked.js";
import commitments from "./commitments.js";
import { openCare } from "./frame.js";
import { changed, refused } from "./kept.js";
import { privately } from "./private-notes.js";

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
    ${lasting ? given(lasting, ask) : nothing}
    ${privately()}
    <p>${t("If something stayed with you and you would like to talk:")}</p>
    <button type="button" class="button-quiet" @click=${openCare}>${t("People you can talk to")}</button>
  </section>`;
}

const name = ({ closed }) => (closed ? t("Your commitments") : t("Write or change a commitment"));

function given(lasting, ask) {
  follow(lasting, ask);
  return html`${asked(ask)}
    ${refused().length ? html`<p class="notice">${t("A commitment of yours is not saved yet; your words are still here.")}</p>` : nothing}
    <button type="button" class="button" @click=${() => write(true)}>${name(lasting)}</button>`;
}

function form(view, ask) {
  const { lasting } = view.shared;
  const shared = { ...view.shared, ...lasting, title: name(lasting), say: null };
  return html`${commitments({ ...view, shared }, ask)}
    <p class="after"><button type="button" class="button-quiet" @click=${() => write(false)}>${t("Back")}</button></p>`;
}
