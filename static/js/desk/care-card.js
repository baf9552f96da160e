// What a moderator does after Care, in five lines; it stays until it has been read.

import { html } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

export function careCard(act) {
  return html`<div class="desk-care" role="note" aria-labelledby="care-card">
    <h3 id="care-card" tabindex="-1">${t("It is off every screen. Now:")}</h3>
    <ol>
      <li>${t("Do not look around for who wrote it.")}</li>
      <li>${t("Do not discuss or copy it.")}</li>
      <li>${t("Tell only the focal point, now.")}</li>
      <li>${t("They follow your organisation's rules and the person's wishes.")}</li>
      <li>${t("Take a minute yourself.")}</li>
    </ol>
    <button type="button" class="button-quiet" @click=${() => act.change({ careCard: false })}>${t("I have read this")}</button>
  </div>`;
}
