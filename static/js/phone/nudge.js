// A reminder on the phone alone: these words look personal. Nothing is sent, nothing is kept, and it misses much.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, t } from "../words.js";
import { openCare } from "./frame.js";
import { changed } from "./kept.js";

const goOn = new Set();

export function nudge(id, words) {
  const said = plain(words);
  const personal = (page.nudge ?? []).some((phrase) => said.includes(plain(phrase)));
  return html`<div class="nudge" role="status">${personal && !goOn.has(id) ? reminder(id) : nothing}</div>`;
}

// However it is typed: capitals, accents and vowel signs left out, and the two kinds of apostrophe.
function plain(words) {
  return words.toLowerCase().replace(/’/g, "'").normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0655]/g, "");
}

function reminder(id) {
  const keepWriting = () => { goOn.add(id); changed(); };
  return html`<div class="notice stack">
    <p>${t("This looks personal. Would you rather talk to someone than write it here?")}</p>
    <div class="row">
      <button type="button" class="button-care" @click=${openCare}><span aria-hidden="true">♥</span> ${t("Talk")}</button>
      <button type="button" class="button-quiet" @click=${keepWriting}>${t("Keep writing")}</button>
    </div>
    <p class="hint">${t("A reminder made on this phone. It is often wrong, and nobody is told.")}</p>
  </div>`;
}
