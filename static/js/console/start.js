// The way in: once somebody is there for people, or with a reason why not.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { save } from "./saving.js";

export function start(here, act) {
  const { ready } = here.view.checklist;
  const may = ready || complete() || (here.waived && here.reason.trim());
  return html`<div class="console-start">
    <button type="button" class="button console-onward" ?disabled=${!may} @click=${() => begin(here, act)}>${t("Start")}</button>
    ${ready ? nothing : without(here, act)}
  </div>`;
}

function without(here, act) {
  return html`<p class="console-soft">${t("If something cannot be filled in today, say why in a few words. The reason is kept with the session.")}</p>
    <div class="console-without">
      <div class="field">
        <label for="reason">${t("Reason")}</label>
        <input id="reason" dir="auto" autocomplete="off" maxlength="400" .value=${here.reason}
          @input=${(event) => act.change({ reason: event.target.value })} />
      </div>
      <button type="button" class="button-quiet" @click=${() => waive(here, act)}>${t("Start without these")}</button>
    </div>`;
}

function waive(here, act) {
  act.change({ waived: true });
  if (here.reason.trim()) return begin(here, act);
  document.getElementById("reason").focus();
  act.change({ told: t("Please write down in a few words why.") });
}

// What was typed last is stored first, so that the start does not outrun it.
async function begin(here, act) {
  const form = document.querySelector(".console-checklist");
  if (form.querySelector("[data-unsaved]")) await save(form, act);
  const reason = here.view.checklist.ready || complete() ? "" : here.reason.trim();
  await act.ask("Start", reason ? { reason } : {});
}

function complete() {
  const inputs = [...document.querySelectorAll("[data-care]")];
  return inputs.length > 0 && inputs.every((input) => input.value.trim());
}
