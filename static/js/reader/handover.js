// Handing over without a reason: whoever reads may stop, whoever stands by may go on. Nobody is named.

import { html } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { handing } from "./own.js";

export function handingOver({ view, told }, act) {
  return html`<div class="reader-handover">
    ${words(view, act)}
    <p class="reader-told" role="status">${told}</p>
  </div>`;
}

function words(view, act) {
  const own = handing(view);
  if (own === "relieved") return html`<p role="status">${t("Somebody reads on. Thank you.")}</p>`;
  if (own) return asked(own, act);
  return view.handover ? standBy(act) : mayStop(act);
}

function mayStop(act) {
  return html`<p>${t("You may stop at any time. The facilitator will go on.")}</p>
    <button type="button" class="button-quiet" @click=${act.handOver}>${t("I would like to stop")}</button>`;
}

function asked(own, act) {
  return html`<p role="status">${t("The facilitator knows. You need not read on.")}</p>
    <button type="button" class="button-quiet" ?disabled=${own === "asking"} @click=${act.takeOver}>${t("I can go on reading")}</button>`;
}

function standBy(act) {
  return html`<p class="reader-asks" role="alert">${t("The reader would like to hand over.")}</p>
    <button type="button" class="button" @click=${act.takeOver}>${t("I take over")}</button>`;
}
