// Practices on the phone: the card that the room looks at, and a short form to share one's own without a name.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { EVIDENCE, origin, parts, progress } from "../practice.js";
import { said, t } from "../words.js";
import { box, discard, draft, write } from "./drafts.js";
import { changed, unsent } from "./kept.js";
import { ownGiven } from "./panel-own.js";

const moment = { open: "" };

export function practiceNow({ practice }) {
  if (!practice) return nothing;
  return html`<article class="panel stack">
    <p class="eyebrow">${t("Promising practice")}${practice.fictional ? html` · ${t("fictional example")}` : nothing}</p>
    ${practice.title ? html`<h2 dir="auto">${said(practice.title)}</h2>` : nothing}
    <p class="soft">${origin(practice)}</p>
    <dl class="stack">${parts(practice).map(([name, words]) => html`<div><dt class="soft">${name}</dt><dd dir="auto">${said(words)}</dd></div>`)}</dl>
    <p class="state">${progress(practice)}</p>
  </article>`;
}

export function sharing({ shared, mine }, ask) {
  const name = `practice/${shared.step.split("/")[0]}`;
  const open = moment.open === name && shared.asking_open;
  return html`${shared.asking_open ? opener(name, open) : nothing} ${open ? form(name, ask) : nothing}
    ${ownPractices(mine.panel?.practices ?? [], ask)}`;
}

function opener(name, open) {
  const toggle = () => {
    moment.open = open ? "" : name;
    changed();
    if (!open) document.getElementById("practice-title")?.focus();
  };
  return html`<button type="button" class="button-quiet" aria-expanded=${open} @click=${toggle}>${t("Share a practice")}</button>`;
}

const BOXES = () => [
  { field: "title", label: t("Title"), limit: 80, rows: 1, required: true },
  { field: "done", label: t("What was done"), limit: 480, rows: 4, required: true, hint: t("With whom, men and boys included.") },
  { field: "changed", label: t("What changed"), limit: 280 },
];
const MORE = () => [
  { field: "hard", label: t("What was hard"), limit: 360, hint: t("Risks too, and what kept people safe.") },
  { field: "adapt", label: t("How others can adapt it"), limit: 360, hint: t("A first step that costs little.") },
];

function form(name, ask) {
  const given = draft(name, {});
  const set = (field, value) => write(name, { ...draft(name, {}), [field]: value });
  const field = ({ field: key, ...more }) => box({ id: `practice-${key}`, value: given[key] ?? "", onInput: (words) => set(key, words), ...more });
  const ready = given.title?.trim() && given.done?.trim() && given.evidence;
  return html`<form class="panel stack" @submit=${(event) => send(event, name, ask)}>
    <p class="hint">${t("Without your name. A moderator reads it first.")}</p>
    ${BOXES().map(field)} ${evidence(given, set)} ${MORE().map(field)} ${contact(given, set)}
    <button class="button" ?disabled=${!ready}>${t("Share this practice")}</button>
  </form>`;
}

function evidence(given, set) {
  return html`<fieldset class="field" role="radiogroup" aria-labelledby="practice-evidence">
    <legend id="practice-evidence">${t("How we know")}</legend>
    ${Object.entries(EVIDENCE).map(([level, words]) => html`<label class="choice">
      <input type="radio" name="practice-evidence" value=${level} autocomplete="off" required
        .checked=${given.evidence === level} @change=${() => set("evidence", level)}>
      <span class="sentence">${words()}</span>
    </label>`)}
  </fieldset>`;
}

// Not a box for the room, so it may name somebody: the author.
function contact(given, set) {
  return html`<div class="field">
    <label for="practice-contact">${t("Contact, if you want to be asked about it")}</label>
    <p class="hint" id="practice-contact-hint">${t("Only for organisers, and only if you want to be reached. It may say who you are.")}</p>
    <input id="practice-contact" maxlength="120" dir="auto" autocomplete="off" aria-describedby="practice-contact-hint"
      .value=${given.contact ?? ""} @input=${(event) => set("contact", event.target.value)}>
  </div>`;
}

async function send(event, name, ask) {
  event.preventDefault();
  const given = draft(name, {});
  discard(name);
  moment.open = "";
  const answer = await ask("SharePractice", given);
  if (answer.ok || Object.keys(draft(name, {})).length) return;
  moment.open = name;
  write(name, given);
}

const STATES = {
  waiting: () => t("Waiting for the moderator"),
  shown: () => t("In the collection: the room may see it"),
};

function ownPractices(given, ask) {
  return ownGiven({
    title: t("Your practices"),
    coming: unsent("SharePractice").map(({ data }) => data.title),
    given,
    states: STATES,
    withdraw: (practice) => ask("WithdrawPractice", { practice }),
  });
}
