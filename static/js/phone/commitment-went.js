// How it went for everybody, in the rough words that the four colours have.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { wentRows } from "../went.js";
import { t } from "../words.js";
import { bars } from "./cards-result.js";

export function went(totals) {
  return html`<section class="panel stack" aria-labelledby="went">
    <h2 id="went">${t("How it went, all together")}</h2>
    ${bars(wentRows(), totals, () => nothing)}
  </section>`;
}
