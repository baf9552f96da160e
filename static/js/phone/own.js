// One's own commitments: the code to each, what can be done with it, and the way back to one by its code.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { changed, forget, keep, own, remember, unsent } from "./kept.js";

export const OPEN = "commitment/open";
const moment = { deleting: "", finding: false, failed: "" };

export const coming = () => unsent("Commit").concat(unsent("ChangeCommitment"));

// Opens a commitment, a new one, or the list ("").
export function move(open, target) {
  keep(OPEN, open);
  Object.assign(moment, { deleting: "", finding: false, failed: "" });
  changed();
  scrollTo(0, 0);
  document.getElementById(target)?.focus();
}

export function list(ask) {
  return html`<h2 id="own-title" tabindex="-1">${t("What you will do")}</h2>
    ${coming().map(onItsWay)} ${own().map((entry) => card(entry, ask))}
    <button type="button" class="button-quiet" @click=${() => move("new", "main")}>${t("Write another one")}</button>
    ${finder(ask)}`;
}

function onItsWay({ name, data }) {
  return html`<article class="panel stack">
    <p class="read" dir="auto">${data.action}</p>
    <p class="state">${name === "Commit" ? t("On its way. The code comes when it has arrived.") : t("On its way")}</p>
  </article>`;
}

const SEEN = {
  "organisers": () => t("Organisers see it, without your name."),
  "wall": () => t("It may be shown on the wall, without your name."),
  "wall-named": () => t("It may be shown on the wall, with your name."),
  "only-me": () => t("Only you see it: it is kept on this phone and nowhere else."),
};

function card(entry, ask) {
  const { id, code, commitment } = entry;
  return html`<article class="panel stack">
    ${code ? codeShown(code) : nothing}
    <div class="stack">
      <p class="read" dir="auto">${commitment.action}</p>
      <p dir="auto"><span class="soft">${t("First step:")}</span> ${commitment.first_step}</p>
    </div>
    <p class="state">${SEEN[commitment.visibility]?.()}</p>
    ${calendar(commitment)}
    ${moment.deleting === id ? reallyDelete(entry, ask) : buttons(id)}
  </article>`;
}

function codeShown(code) {
  return html`<div class="code-shown">
    <p class="eyebrow">${t("Your code")}</p>
    <p class="code" dir="ltr">${code}</p>
    <p class="hint">${t("Write it down. With it you can change or delete this from any phone; nobody needs to know who you are.")}</p>
  </div>`;
}

// A plain form, so that the phone itself opens the calendar file.
function calendar(commitment) {
  return html`<form method="post" action="/phone/calendar">
    ${["action", "first_step", "by_when"].map(
      (name) => html`<input type="hidden" name=${name} .value=${commitment[name] ?? ""}>`,
    )}
    <button class="button-quiet wide">${t("Add to my calendar")}</button>
  </form>`;
}

function buttons(id) {
  const startDeleting = () => { moment.deleting = id; changed(); document.getElementById("deleting")?.focus(); };
  return html`<div class="pair">
    <button type="button" class="button-quiet" @click=${() => move(id, "main")}>${t("Change")}</button>
    <button type="button" class="button-quiet" @click=${startDeleting}>${t("Delete")}</button>
  </div>`;
}

function reallyDelete({ id, code }, ask) {
  return html`<p id="deleting" tabindex="-1">${t("It will be gone everywhere, for good.")}</p>
    <div class="pair">
      <button type="button" class="button-quiet" @click=${() => { moment.deleting = ""; changed(); }}>${t("Keep it")}</button>
      <button type="button" class="button" @click=${() => remove(id, code, ask)}>${t("Delete it")}</button>
    </div>`;
}

async function remove(id, code, ask) {
  const answer = code ? await ask("DeleteCommitment", { code }) : { ok: true };
  if (answer.ok || answer.code === "no-such-code") forget(id);
  move(undefined, "main");
}

export function finder(ask) {
  const toggle = () => { moment.finding = !moment.finding; changed(); document.getElementById("code")?.focus(); };
  return html`<button type="button" class="link" aria-expanded=${moment.finding} @click=${toggle}>${t("I have a code")}</button>
    ${moment.finding ? finding(ask) : nothing}`;
}

function finding(ask) {
  return html`<form class="panel stack" @submit=${(event) => find(event, ask)}>
    <div class="field">
      <label for="code">${t("Code")}</label>
      <input id="code" class="code-box" maxlength="40" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
    </div>
    <p aria-live="polite" class="hint">${moment.failed}</p>
    <button class="button">${t("Find my commitment")}</button>
  </form>`;
}

async function find(event, ask) {
  event.preventDefault();
  const answer = await ask("FindCommitment", { code: event.target.elements.code.value });
  const receipt = answer.mine?.receipt;
  moment.failed = answer.ok ? "" : t(answer.reason);
  if (!receipt?.commitment) return changed();
  remember({ id: receipt.code, ...receipt });
  move(receipt.code, "main");
}
