// Before the start: who is there for people, and when it begins.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, t } from "../words.js";
import { save, typed } from "./saving.js";
import { start } from "./start.js";

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
      <p class="console-soft">${t("People see this on their phones whenever they look for care.")} <a href="/kept">${t("What is kept, and until when")}</a></p>
      <form class="console-checklist" @submit=${(event) => event.preventDefault()} @input=${(event) => typed(event, act)}
        @change=${(event) => event.target.dataset.care && save(event.currentTarget, act)}>
        ${Object.entries(fields()).map(([name, label]) => field(name, label))}
      </form>
      ${startsAt(view, act)}
      <div class="console-links-row">
        <a class="alone" href="/console/room">${t("Check the room")}</a> <a class="alone" href="/print" target="_blank">${t("Print the paper pack")}</a>
        ${page.editable ? html`<a class="alone" href="/console/agenda">${t("Edit the agenda")}</a>` : nothing}
        ${page.rehearsal ? nothing : html`
          <form action="/console/rehearsal"><button class="button-quiet">${t("Rehearse")}</button></form>`}
      </div>
      ${start(here, act)}
    </section>
  </main>`;
}

function field(name, label) {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} data-care="1" dir="auto" autocomplete="off" maxlength=${name.endsWith("n") || name.endsWith("place") ? 200 : 400} />
  </div>`;
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
