// The form of a commitment: three things are needed, everything else is offered and may stay empty.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { choices, text, tick } from "./commitment-fields.js";
import { more } from "./commitment-more.js";

const levels = () => [
  ["me", t("Me")], ["team", t("My team")], ["organisation", t("My organisation")], ["across", t("Across organisations")],
];
const audiences = () => [
  ["organisers", t("Organisers, without my name")], ["wall", t("The wall, without my name")],
  ["wall-named", t("The wall, with my name")], ["only-me", t("Only me")],
];

// `entry` is what is being changed, if anything; `seeds` are one's own words from the cards.
export function form({ values, entry, shared, seeds, onInput, onSave }) {
  const given = { visibility: "organisers", ...values };
  const at = { given, onInput };
  return html`<form class="stack form" autocomplete="off" @submit=${(event) => submit(event, given, onSave)}>
    ${choices(at, "level", t("Who can move this"), levels(), t("Choose the level you can really move."))}
    ${example(shared, given.level)} ${given.action ? nothing : seeds.map((words) => seed(words, onInput))}
    ${text(at, "action", t("What I will do"), 160, t("One visible action. Start with a verb. Please use roles, not names of other people."), true)}
    ${pair(at)}
    ${text(at, "first_step", t("First step within 48 hours"), 100, t("So small that you could do it on the way out."), true)}
    ${more(at, { regions: shared.regions ?? [], ...before(entry) })}
    ${choices(at, "visibility", t("Who may see this"), audiences(), "")} ${openly(at)}
    <button class="button">${t("Save my commitment")}</button>
  </form>`;
}

function before(entry) {
  if (!entry?.refused) return { was: entry?.commitment.by_when };
  return { refused: { ...entry.refused, by_when: entry.commitment.by_when } };
}

function example({ examples, example: first }, level) {
  const words = examples?.[level] ?? first;
  if (!words) return nothing;
  return html`<div class="notice"><p class="eyebrow">${t("For example")}</p><p>${said(words)}</p></div>`;
}

// One's own words from the four cards come in only when they are tapped, and never over other words.
function seed(words, onInput) {
  const use = () => { onInput("action", words); document.getElementById("c-action")?.focus(); };
  return html`<button type="button" class="button-quiet seed" dir="auto" @click=${use}>${t("Use what I wrote: {words}", { words })}</button>`;
}

// Letters and ticks only; what is empty stays unsaid, and what was not asked for is not said.
function submit(event, given, onSave) {
  event.preventDefault();
  const { name, ...rest } = given;
  const named = given.visibility === "wall-named";
  onSave({ ...rest, ...(named ? { name } : {}), speaks_for_organisation: mayBeAsked(given) && Boolean(given.speaks_for_organisation) });
}

function pair(at) {
  return html`<div class="stack if-then" role="group" aria-labelledby="c-pair">
    <div>
      <p id="c-pair" class="group-name">${t("When, and then what? If you like")}</p>
      <p class="hint">${t("A plan tied to a moment that comes anyway is kept more often: “When our Monday meeting opens, then I …”")}</p>
    </div>
    ${text(at, "when", t("When …"), 160)} ${text(at, "then", t("then I …"), 160)}
  </div>`;
}

const mayBeAsked = ({ level, visibility }) => level === "organisation" && visibility.startsWith("wall");

function openly(at) {
  const { given } = at;
  if (given.visibility === "only-me") {
    return html`<p class="notice">${t("Then it stays on this phone. It is not sent, and nobody else can find it.")}</p>`;
  }
  return html`${given.visibility === "wall-named" ? text(at, "name", t("Name"), 80, t("Your own name only."), true) : nothing}
    ${mayBeAsked(given) ? tick(at, "speaks_for_organisation", t("I may speak for my organisation"),
      t("Without it the wall says “a participant”.")) : nothing}`;
}
