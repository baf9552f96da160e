// The kinds of fields that the forms around commitments are made of. `at` is {given, onInput}.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { box } from "./drafts.js";

const ROWS = { action: 3, contact: 1 };

export function text({ given, onInput }, name, label, limit, hint, required = false) {
  const rows = ROWS[name] ?? (limit > 80 ? 2 : 1);
  return box({ id: `c-${name}`, label, hint, limit, rows, required, value: given[name] ?? "", onInput: (value) => onInput(name, value) });
}

export function choices({ given, onInput }, name, label, options, hint) {
  return html`<fieldset class="field" role="radiogroup" aria-labelledby="c-${name}-label">
    <legend id="c-${name}-label">${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${options.map(
      ([value, words]) => html`<label class="choice">
        <input type="radio" name="c-${name}" value=${value} autocomplete="off" required
          .checked=${given[name] === value} @change=${() => onInput(name, value)}>
        <span>${words}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function tick({ given, onInput }, name, label, hint) {
  return html`<div class="field">
    ${ticked(label, Boolean(given[name]), (on) => onInput(name, on), `c-${name}-hint`)}
    <p class="hint" id="c-${name}-hint">${hint}</p>
  </div>`;
}

function ticked(label, checked, onChange, describedby = nothing) {
  return html`<label class="choice">
    <input type="checkbox" autocomplete="off" aria-describedby=${describedby} .checked=${checked}
      @change=${(event) => onChange(event.target.checked)}>
    <span>${label}</span>
  </label>`;
}

export function ticks({ given, onInput }, name, label, options, hint) {
  const chosen = given[name] ?? [];
  const flip = (value, on) => onInput(name, on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <p class="hint">${hint}</p>
    <div class="ticks">${options.map(([value, words]) => ticked(words, chosen.includes(value), (on) => flip(value, on)))}</div>
  </fieldset>`;
}

export function select({ given, onInput }, name, label, options, hint) {
  return html`<div class="field">
    <label for="c-${name}">${label}</label>
    <p class="hint" id="c-${name}-hint">${hint}</p>
    <select id="c-${name}" autocomplete="off" aria-describedby="c-${name}-hint" @change=${(event) => onInput(name, event.target.value)}>
      <option value="" ?selected=${!given[name]}>${t("I would rather not say")}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${given[name] === value}>${words}</option>`)}
    </select>
  </div>`;
}

// Not a box for the room, so it may name somebody: its author.
export function contact({ id, hint, value, onInput }) {
  return html`<div class="field">
    <label for=${id}>${t("How they can reach me")}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <input id=${id} maxlength="120" dir="auto" autocomplete="off" required aria-describedby="${id}-hint"
      .value=${value} @input=${(event) => onInput(event.target.value)}>
  </div>`;
}
