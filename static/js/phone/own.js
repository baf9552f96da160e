// One's own commitments: the code to each, what can be done with it, and a copy to take home.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { finder } from "./commitment-finder.js";
import { takeHome } from "./commitment-home.js";
import { careIs, clearSheet } from "./commitment-print.js";
import { ifThen } from "./commitment-words.js";
import { changed, drop, forget, keep, own, refused, unsent } from "./kept.js";

export const OPEN = "commitment/open";
const moment = { deleting: "" };

export const coming = () => unsent("Commit").concat(unsent("ChangeCommitment"));

// Opens a commitment, a new one, or the list ("").
export function move(open, target) {
  keep(OPEN, open);
  moment.deleting = "";
  clearSheet();
  changed();
  scrollTo(0, 0);
  document.getElementById(target)?.focus();
}

export function list({ closed, care }, ask) {
  careIs(care);
  return html`<h2 id="own-title" tabindex="-1">${t("What you will do")}</h2>
    ${refused().map((entry) => notTaken(entry, closed))} ${coming().map(onItsWay)}
    ${own().map((entry) => card(entry, closed, ask))}
    ${closed ? nothing : html`<button type="button" class="button-quiet" @click=${() => move("new", "main")}>${t("Write another one")}</button>`}
    ${finder(ask, (code) => move(closed ? "" : code, "main"))}`;
}

function onItsWay({ name, data }) {
  return html`<article class="panel stack">
    <p class="read" dir="auto">${data.action}</p>
    <p class="state">${name === "Commit" ? t("On its way. The code comes when it has arrived.") : t("On its way")}</p>
  </article>`;
}

// Its words wait here until their author has decided.
function notTaken({ id, commitment, refused: { reason } }, closed) {
  const away = () => { drop(id); changed(); };
  return html`<article class="panel stack">
    <p class="notice">${t("Not saved yet.")} ${t(reason)}</p>
    <p class="read" dir="auto">${commitment.action}</p>
    <p><span class="soft">${t("First step:")}</span> <bdi>${commitment.first_step}</bdi></p>
    <div class="pair">
      ${closed ? nothing : html`<button type="button" class="button" @click=${() => move(id, "main")}>${t("Open it again")}</button>`}
      <button type="button" class="button-quiet" @click=${away}>${t("Let it go")}</button>
    </div>
  </article>`;
}

const SEEN = {
  "organisers": () => t("Organisers see it, without your name."),
  "wall": () => t("It may be shown on the wall, without your name."),
  "wall-named": () => t("It may be shown on the wall, with your name."),
  "only-me": () => t("Only you see it: it is kept on this phone and nowhere else."),
};

function card(entry, closed, ask) {
  const { id, code, commitment } = entry;
  return html`<article class="panel stack">
    ${code ? codeShown(code) : nothing}
    ${wordsOf(commitment)}
    <p class="state">${SEEN[commitment.visibility]?.()}</p>
    ${takeHome(entry)}
    ${moment.deleting === id ? reallyDelete(entry, ask) : buttons(id, closed)}
  </article>`;
}

export function wordsOf(commitment) {
  const sentence = ifThen(commitment);
  return html`<div class="stack">
    <p class="read" dir="auto">${commitment.action}</p>
    ${sentence ? html`<p dir="auto">${sentence}</p>` : nothing}
    <p><span class="soft">${t("First step:")}</span> <bdi>${commitment.first_step}</bdi></p>
  </div>`;
}

function codeShown(code) {
  return html`<div class="code-shown">
    <p class="eyebrow">${t("Your code")}</p>
    <p class="code" dir="ltr">${code}</p>
    <p class="hint">${t("Write it down. With it you can change or delete this from any phone; nobody needs to know who you are.")}</p>
  </div>`;
}

function buttons(id, closed) {
  const startDeleting = () => { moment.deleting = id; changed(); document.getElementById("deleting")?.focus(); };
  return html`<div class="pair">
    ${closed ? nothing : html`<button type="button" class="button-quiet" @click=${() => move(id, "main")}>${t("Change")}</button>`}
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
