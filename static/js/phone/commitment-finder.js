// The way back to a commitment by its code, from any phone. A wrong code is answered slowly, so the button says it is looking.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { changed, remember } from "./kept.js";

const moment = { open: false, looking: false, failed: "" };

// `found` is told the code of what was found.
export function finder(ask, found = () => {}) {
  const toggle = () => { Object.assign(moment, { open: !moment.open, failed: "" }); changed(); document.getElementById("code")?.focus(); };
  return html`<button type="button" class="link" aria-expanded=${moment.open} @click=${toggle}>${t("I have a code")}</button>
    ${moment.open ? finding(ask, found) : nothing}`;
}

function finding(ask, found) {
  return html`<form class="panel stack" @submit=${(event) => find(event, ask, found)}>
    <div class="field">
      <label for="code">${t("Code")}</label>
      <input id="code" class="code-box" maxlength="40" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" required
        aria-describedby="code-answer">
    </div>
    <p id="code-answer" aria-live="polite" class=${moment.failed ? "notice" : "hint"}>${moment.failed}</p>
    <button class="button" aria-disabled=${moment.looking}>${moment.looking ? t("Looking …") : t("Find my commitment")}</button>
  </form>`;
}

async function find(event, ask, found) {
  event.preventDefault();
  if (moment.looking) return;
  Object.assign(moment, { looking: true, failed: "" });
  const { value: code } = event.target.elements.code;
  changed();
  const answer = await ask("FindCommitment", { code });
  const receipt = answer.mine?.receipt;
  Object.assign(moment, { looking: false, failed: answer.ok ? "" : t(answer.reason), open: !receipt?.commitment });
  if (receipt?.commitment) remember({ id: receipt.code, ...receipt });
  changed();
  if (receipt?.commitment) found(receipt.code);
}
