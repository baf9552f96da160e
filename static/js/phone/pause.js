// A break: when it ends, and nothing else.
import { html } from "../../vendor/lit-html/lit-html.js";
import { untilWhen } from "../until.js";
import { said } from "../words.js";

export default function pause({ shared }) {
  return html`<section class="silence"><div class="stack">
    <h1>${said(shared.title)}</h1>
    <p class="until">${untilWhen(shared.clock)}</p>
  </div></section>`;
}
