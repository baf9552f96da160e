// What this phone gave to the panel, question or practice: on its way, where it stands, and how to take it back.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { thanked } from "./frame.js";

// `coming` are words not sent yet, `given` is {id, text, state}, `states` says each state, `withdraw` takes an id.
export function ownGiven({ title, coming, given, states, withdraw }) {
  if (!given.length && !coming.length) return nothing;
  return html`<h2>${title}</h2>
    <ul class="plain-list stack">
      ${coming.map((words) => html`<li class="panel"><p dir="auto">${words}</p><p class="state">${t("On its way")}</p></li>`)}
      ${given.map((one) => ownOne(one, states, withdraw))}
    </ul>`;
}

function ownOne({ id, text, state }, states, withdraw) {
  if (state === "care") return html`<li class="panel">${thanked()}</li>`;
  return html`<li class="panel stack">
    <p dir="auto" id="own-${id}">${text}</p>
    <div class="row between">
      <p class="state">${states[state]?.()}</p>
      <button type="button" class="button-quiet" aria-describedby="own-${id}"
        @click=${() => withdraw(id)}>${t("Withdraw")}</button>
    </div>
  </li>`;
}
