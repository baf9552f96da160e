// By when: a day from the calendar or words of one's own, whichever came last. A day that is over is asked again.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isDay, today } from "../calendar.js";
import { serverNow } from "../connection.js";
import { t } from "../words.js";
import { changed } from "./kept.js";

const moment = { field: null, value: "", fault: "" };

// `was` stood there before: it may stay, also when its day is over.
export function byWhen({ given, onInput }, was, refused) {
  const value = given.by_when ?? "";
  const fault = faultOf(value, refused);
  const at = { value, fault, set: (words) => onInput("by_when", words) };
  return html`<div class="field">
    <label for="c-by_when">${t("By when")}</label>
    <p class="hint" id="c-by_when-hint">${t("A date you would tell a friend.")}</p>
    ${day(at, was === value ? nothing : today(new Date(serverNow())))}
    <p id="c-by_when-fault" class=${fault ? "notice" : "hint"} aria-live="polite">${fault}</p>
    <label for="c-by_when-words" class="or">${t("or in words")}</label>
    ${words(at)}
  </div>`;
}

export function faultOf(value, refused) {
  if (moment.field?.isConnected && moment.value === value) return moment.fault;
  return refused?.code === "past-date" && refused.by_when === value ? t(refused.reason) : "";
}

function day({ value, fault, set }, first) {
  return html`<input id="c-by_when" type="date" min=${first} autocomplete="off" aria-invalid=${fault ? "true" : nothing}
    aria-describedby="c-by_when-fault c-by_when-hint" .value=${isDay(value) ? value : ""}
    @input=${(event) => whole(event.target) && set(event.target.value)} @invalid=${(event) => askAgain(event, value)}>`;
}

// While a day is being typed there is none yet, and words that stand there are not in its way.
const whole = (field) => field.value || !field.validity.badInput;

function words({ value, set }) {
  return html`<input id="c-by_when-words" maxlength="60" dir="auto" autocomplete="off" aria-describedby="c-by_when-hint"
    .value=${isDay(value) ? "" : value} @input=${(event) => set(event.target.value)}>`;
}

// The browser's own bubble would speak its own language, and not where the field lies folded away.
function askAgain(event, value) {
  event.preventDefault();
  const field = event.target;
  const half = field.validity.badInput;
  const fault = half ? t("Choose a whole day, or say it in words.") : t("This day is over. Choose a later one, or say it in words.");
  Object.assign(moment, { field, value, fault });
  changed();
  field.focus();
}
