// The form of a commitment: three things are needed, everything else is offered and may stay empty.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { box } from "./drafts.js";

const levels = () => [
  ["me", t("Me")], ["team", t("My team")], ["organisation", t("My organisation")], ["across", t("Across organisations")],
];
const audiences = () => [
  ["organisers", t("Organisers, without my name")], ["wall", t("The wall, without my name")],
  ["wall-named", t("The wall, with my name")], ["only-me", t("Only me")],
];
const supports = () => [
  ["time", t("Time")], ["manager", t("My manager")], ["training", t("Training")], ["money", t("Money")],
  ["peer", t("A peer")], ["language", t("Language")], ["other", t("Other")],
];
const organisations = () => [
  ["UN", t("UN")], ["INGO", t("International NGO")], ["National NGO", t("National NGO")],
  ["Community-based", t("Community-based")], ["Faith-based", t("Faith-based")],
  ["Refugee- or displaced-led", t("Refugee- or displaced-led")], ["Government", t("Government")], ["Other", t("Other")],
];

const ROWS = { action: 3, contact: 1 };

export function form({ values, regions, seeds, onInput, onSave }) {
  const given = { visibility: "organisers", ...values };
  const at = { given, onInput };
  return html`<form class="stack form" autocomplete="off" @submit=${(event) => submit(event, given, onSave)}>
    ${choices(at, "level", t("Who can move this"), levels(), t("Choose the level you can really move."))}
    ${given.action ? nothing : seeds.map((words) => seed(words, onInput))}
    ${text(at, "action", t("What I will do"), 160, t("One visible action. Start with a verb. Please use roles, not names of other people."), true)}
    ${text(at, "first_step", t("First step within 48 hours"), 100, t("So small that you could do it on the way out."), true)}
    <details class="more">
      <summary>${t("More, if you like")}</summary>
      <div class="stack">${more(at, regions)}</div>
    </details>
    ${choices(at, "visibility", t("Who may see this"), audiences(), "")} ${given.visibility === "wall-named" ? signed(at) : nothing}
    ${given.visibility === "only-me" ? html`<p class="notice">${t("Then it stays on this phone. It is not sent, and nobody else can find it.")}</p>` : nothing}
    <button class="button">${t("Save my commitment")}</button>
  </form>`;
}

// One's own words from the four cards come in only when they are tapped, and never over other words.
function seed(words, onInput) {
  const use = () => { onInput("action", words); document.getElementById("c-action")?.focus(); };
  return html`<button type="button" class="button-quiet seed" dir="auto" @click=${use}>${t("Use what I wrote: {words}", { words })}</button>`;
}

// Letters and ticks only; what is empty stays unsaid.
function submit(event, given, onSave) {
  event.preventDefault();
  const { name, speaks_for_organisation: speaks, ...rest } = given;
  const named = given.visibility === "wall-named";
  const forAll = named && given.level === "organisation" && Boolean(speaks);
  onSave({ ...rest, ...(named ? { name } : {}), speaks_for_organisation: forAll });
}

function text({ given, onInput }, name, label, limit, hint, required = false) {
  const rows = ROWS[name] ?? (limit > 80 ? 2 : 1);
  return box({ id: `c-${name}`, label, hint, limit, rows, required, value: given[name] ?? "", onInput: (value) => onInput(name, value) });
}

function more(at, regions) {
  return html`
    ${text(at, "when", t("When …"), 160, t("Tie it to a moment that will come anyway: “When our Monday meeting opens …”"))}
    ${text(at, "then", t("then I …"), 160)}
    ${text(at, "by_when", t("By when"), 60, t("A date you would tell a friend."))}
    ${text(at, "obstacle", t("What may get in the way"), 120, t("Name one likely obstacle and your answer to it."))}
    ${text(at, "obstacle_answer", t("and then?"), 120)}
    ${ticks(at, "support", t("Support I need"), supports(), t("This shows organisers what to arrange."))}
    ${text(at, "with_whom", t("Who will do it with me"), 60, t("A role or a team, such as “our HR focal point”."))}
    ${regions.length ? select(at, "region", t("Region"), regions.map(({ id, name }) => [id, said(name)]), t("Used to find peers who want to compare notes.")) : nothing}
    ${select(at, "organisation_type", t("Organisation type"), organisations(), t("Leave it open if it would give you away."))}
    ${text(at, "can_share", t("I can share"), 160)} ${text(at, "would_learn", t("I would like to learn"), 160)}
    ${text(at, "contact", t("Contact"), 120, t("Only for organisers, and only if you want to be reached. It may say who you are."))}`;
}

function signed(at) {
  const { given, onInput } = at;
  return html`${text(at, "name", t("Name"), 80, t("Your own name only."), true)}
    ${given.level === "organisation"
      ? tick({
          label: t("I may speak for my organisation"),
          checked: Boolean(given.speaks_for_organisation),
          onChange: (on) => onInput("speaks_for_organisation", on),
        })
      : nothing}`;
}

function tick({ label, checked, onChange }) {
  return html`<label class="choice">
    <input type="checkbox" autocomplete="off" .checked=${checked} @change=${(event) => onChange(event.target.checked)}>
    <span>${label}</span>
  </label>`;
}

function choices({ given, onInput }, name, label, options, hint) {
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

function ticks({ given, onInput }, name, label, options, hint) {
  const chosen = given[name] ?? [];
  const flip = (value, on) => onInput(name, on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <p class="hint">${hint}</p>
    <div class="ticks">
      ${options.map(([value, words]) => tick({ label: words, checked: chosen.includes(value), onChange: (on) => flip(value, on) }))}
    </div>
  </fieldset>`;
}

function select({ given, onInput }, name, label, options, hint) {
  return html`<div class="field">
    <label for="c-${name}">${label}</label>
    <p class="hint" id="c-${name}-hint">${hint}</p>
    <select id="c-${name}" autocomplete="off" aria-describedby="c-${name}-hint" @change=${(event) => onInput(name, event.target.value)}>
      <option value="" ?selected=${!given[name]}>${t("I would rather not say")}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${given[name] === value}>${words}</option>`)}
    </select>
  </div>`;
}
