// Writing on the four cards. Each note goes as far as its author says, and no further than its card allows.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, cardName, shape } from "../cards.js";
import { said, t } from "../words.js";
import { nameOf, noteOn, ownTitle, save, saved } from "./cards-own.js";
import { box, discard, draft, write } from "./drafts.js";
import { noTable } from "./frame.js";
import { changed } from "./kept.js";

const LONGEST = 140;
const FAR = ["me", "table", "room"];
const AUDIENCES = {
  me: () => t("Keep for me"),
  table: () => t("Read at my table"),
  room: (unit) => (unit === "table" ? t("It may be shown to the room without our names") : t("It may be shown to the room without my name")),
};

export function writing(view, ask) {
  const { shared, mine } = view;
  const alone = shared.mode !== "sort" && !mine.table && shared.cards.some(({ stays }) => stays === "table");
  return html`${shared.mode === "sort" ? html`<p class="notice">${t("This never leaves your phone.")}</p>` : nothing}
    ${shared.cards.map((card) => note(view, card, ask))} ${alone ? noTable() : nothing}`;
}

// Only what was begun: after the time to write, empty cards ask for nothing.
export function rewriting(view, ask) {
  const { shared } = view;
  const begun = shared.cards.filter((card) => noteOn(view, card) || draft(nameOf(shared, card), null));
  return begun.length ? html`${ownTitle(shared)} ${begun.map((card) => note(view, card, ask))}` : nothing;
}

function note(view, card, ask) {
  const { shared } = view;
  const { letter } = card;
  const given = noteOn(view, card);
  const name = nameOf(shared, card);
  const written = draft(name, null);
  const change = () => { write(name, { text: given.text, share: given.share }); document.getElementById(`note-${letter}`)?.focus(); };
  return html`<fieldset class="note">
    <legend>
      <span class="card shown ${cardClass(letter)}">${shape(letter)} <span id="note-${letter}-name" tabindex="-1">${cardName(card)}</span></span>
    </legend>
    <div class="note-body stack">
      ${shared.unit === "table" ? html`<p class="eyebrow">${t("One note for our whole table")}</p>` : nothing}
      ${given && !written ? html`${prompt(card)} ${saved(view, card, given, ask, change)}` : editor(view, card, given, ask)}
    </div>
  </fieldset>`;
}

function prompt({ prompt: words }) {
  return words ? html`<span class="note-prompt">${said(words)}</span>` : nothing;
}

// How far this note may go, from the phone to the room.
function reach({ shared, mine }, { stays }) {
  if (shared.mode === "sort" || stays === "me") return ["me"];
  const allowed = FAR.slice(shared.unit === "table" ? 1 : 0, FAR.indexOf(stays) + 1);
  return allowed.filter((far) => far !== "table" || mine.table);
}

function editor(view, card, given, ask) {
  const { letter } = card;
  const name = nameOf(view.shared, card);
  const allowed = reach(view, card);
  const values = { text: "", ...draft(name, {}) };
  if (!allowed.includes(values.share)) [values.share] = allowed;
  const store = (event) => {
    event.preventDefault();
    if (values.text.trim()) save(view, card, { ...values, text: values.text.trim() }, ask);
    document.getElementById(`note-${letter}-state`)?.focus();
  };
  return html`<form class="stack" autocomplete="off" @submit=${store}>
    ${box({
      id: `note-${letter}`, headed: `note-${letter}-name`, limit: LONGEST, value: values.text,
      hint: card.prompt || card.help ? html`${prompt(card)} ${said(card.help)}` : "", onInput: (text) => write(name, { ...values, text }),
    })}
    ${allowed.length > 1 ? audience({ letter, unit: view.shared.unit }, allowed, values.share, (share) => write(name, { ...values, share })) : stays(view, allowed)}
    <div class="row">
      <button class="button" ?disabled=${!values.text.trim()}>${t("Save")}</button>
      ${given ? html`<button type="button" class="button-quiet" @click=${() => { discard(name); changed(); }}>${t("Not now")}</button>` : nothing}
    </div>
  </form>`;
}

function stays({ shared }, [only]) {
  if (shared.mode === "sort") return nothing;
  return html`<p class="hint">${only === "me" ? t("This never leaves your phone.") : AUDIENCES[only](shared.unit)}</p>`;
}

function audience({ letter, unit }, allowed, share, onChoice) {
  return html`<fieldset class="field" role="radiogroup" aria-labelledby="note-${letter}-audience">
    <legend class="soft" id="note-${letter}-audience">${t("Who may see this")}</legend>
    ${allowed.map(
      (far) => html`<label class="choice">
        <input type="radio" name="note-${letter}-share" value=${far} autocomplete="off" .checked=${share === far} @change=${() => onChoice(far)}>
        <span>${AUDIENCES[far](unit)}</span>
      </label>`,
    )}
  </fieldset>`;
}
