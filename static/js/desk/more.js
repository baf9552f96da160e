// What is needed less often: showing an item in fewer words, joining it to another that says the same, parking it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

const LONGEST = 280;
const ENOUGH = 60;

export function more(one, here, act) {
  return html`${shorten(one, here, act)} ${merge(one, here, act)}
    <div><button type="button" class="button-quiet" id="Park-${one.id}" aria-describedby="item-${one.id}"
      @click=${(event) => act.moderate("Park", { item: one.id }, event)}>${t("Park")}</button></div>`;
}

export function shorten({ id }, { more: typed }, act) {
  const text = typed.text.trim();
  return html`<div class="field">
      <label for="words-${id}">${t("Shorten")}</label>
      <textarea id="words-${id}" rows="4" maxlength=${LONGEST} dir="auto" .value=${typed.text}
        @input=${(event) => act.write({ text: event.target.value })}></textarea>
      <p class="hint">${t("Take words away, add none. It is marked as shortened.")}</p>
    </div>
    <div><button type="button" class="button-quiet" id="Shorten-${id}" ?disabled=${!text}
      @click=${(event) => act.moderate("Shorten", { item: id, text }, event)}>${t("Show shortened")}</button></div>`;
}

function merge(one, { view, more: typed }, act) {
  const others = alike(one, view);
  if (!others.length) return nothing;
  const into = others.some(({ id }) => id === typed.into) ? typed.into : "";
  return html`<div class="field">
      <label for="into-${one.id}">${t("Merge into")}</label>
      <select id="into-${one.id}" @change=${(event) => act.write({ into: event.target.value })}>
        <option value="" .selected=${!into}>${t("Choose one that says the same")}</option>
        ${others.map(({ id, text }) => html`<option value=${id} .selected=${id === into} dir="auto">${brief(text)}</option>`)}
      </select>
    </div>
    <div><button type="button" class="button-quiet" id="Merge-${one.id}" ?disabled=${!into}
      @click=${(event) => act.moderate("Merge", { item: one.id, into }, event)}>${t("Merge")}</button></div>`;
}

// A question is no practice, and a note stays on its colour: the server would refuse it.
function alike(one, { waiting, shown, parked }) {
  return [...waiting, ...shown, ...parked].filter(
    ({ id, block, label }) => id !== one.id && block === one.block && label === one.label,
  );
}

function brief(text) {
  const letters = [...text];
  return letters.length > ENOUGH ? `${letters.slice(0, ENOUGH).join("")}…` : text;
}
