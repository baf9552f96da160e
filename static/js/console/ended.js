// Afterwards: how the time went, and where to find what people left for the organisers.

import { html } from "../../vendor/lit-html/lit-html.js";
import { face } from "../figures.js";
import { said, t } from "../words.js";

export function ended(view) {
  return html`<main class="console-middle" tabindex="0">
    <section class="stack" aria-labelledby="ended">
      <h2 id="ended">${t("The workshop has ended")}</h2>
      <p>${t("Commitments can still be changed by whoever made them. Stay a while with the support person, and speak with each other before you leave.")}</p>
      <p><a class="button" href="/organise">${t("Commitments and exports")}</a> <a class="button-quiet" href="/console/debrief">${t("Debrief")}</a> <a href="/kept">${t("What is kept, and until when")}</a></p>
      ${times(view.rail)}
    </section>
  </main>`;
}

function times(rail) {
  return html`<table class="console-summary">
    <caption>${t("Planned and actual")}</caption>
    <thead><tr><th scope="col">${t("Block")}</th><th scope="col">${t("Planned")}</th><th scope="col">${t("Began")}</th></tr></thead>
    <tbody>${rail.map(row)}</tbody>
  </table>`;
}

function row({ title, planned, planned_end, actual }) {
  return html`<tr><th scope="row">${said(title)}</th><td>${face(`${planned}–${planned_end}`)}</td><td>${face(actual ?? "–")}</td></tr>`;
}
