// Before the start: who is there for people, and when it begins.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { start } from "./start.js";

const WAIT = 600;
const fields = () => ({
  support_person: t("Support person"),
  support_contact: t("Support contact"),
  where_to_report: t("Where to report"),
  quiet_place: t("Quiet place"),
});

export function checklist(here, act) {
  const { view } = here;
  return html`<main class="console-middle console-before" tabindex="0">
    <section class="stack" aria-labelledby="before">
      <h2 id="before">${t("Before you start")}</h2>
      <p class="console-soft">${t("People see this on their phones whenever they look for care.")}</p>
      <form class="console-checklist" @submit=${(event) => event.preventDefault()} @input=${(event) => typed(event, act)}
        @change=${(event) => event.target.dataset.care && save(event.currentTarget, act)}>
        ${Object.entries(fields()).map(([name, label]) => field(name, label))}
      </form>
      ${startsAt(view, act)} ${start(here, act)}
    </section>
  </main>`;
}

function field(name, label) {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} data-care="1" autocomplete="off" maxlength=${name.endsWith("n") || name.endsWith("place") ? 200 : 400} />
  </div>`;
}

let later = 0;

function typed({ target, currentTarget: form }, act) {
  target.dataset.unsaved = "1";
  act.change({ told: "" });
  clearTimeout(later);
  later = setTimeout(() => save(form, act), WAIT);
}

// Saves all four; a field counts as saved only if it still says what was sent.
export async function save(form, act) {
  clearTimeout(later);
  const sent = Object.fromEntries(new FormData(form));
  const answer = await act.ask("Prepare", sent);
  if (!answer.ok) return;
  for (const input of form.elements) if (input.value === sent[input.name]) delete input.dataset.unsaved;
}

// Brings in what is known elsewhere, never over what somebody is typing here.
export function refill(root, known) {
  for (const input of root.querySelectorAll("[data-care]")) {
    const busy = input === document.activeElement || input.dataset.unsaved;
    if (!busy) input.value = known[input.name] ?? "";
  }
}

function startsAt({ timing }, act) {
  return html`<div class="field console-starts">
    <label for="starts">${t("Starts at")}</label>
    <input id="starts" type="time" value=${timing.starts} @change=${(event) => moveStart(event.target.value, act)} />
  </div>`;
}

function moveStart(face, act) {
  const [hours, minutes] = face.split(":").map(Number);
  if (face) act.ask("MoveStart", { starts: hours * 60 + minutes });
}
