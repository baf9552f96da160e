// A round: what people speak to, and how a round goes. No phone is needed, and this one asks for nothing.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rhythm } from "../circle.js";
import { said, t } from "../words.js";
import { opening } from "./frame.js";

export default function circle({ shared }) {
  return html`<section class="stack">
    ${opening(shared)} ${shared.prompt ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    <div class="panel stack">
      <p>${t("Whoever holds the talking piece speaks, the others listen. Passing is fine: hand it on.")}</p>
      <p class="soft">${rhythm(shared.each)}</p>
    </div>
    <p class="hint">${t("You need no phone now.")}</p>
  </section>`;
}
