// At a follow-up: the commitments that this phone knows, from whichever workshop, and how each went. No answer is better.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { WENT } from "../went.js";
import { t } from "../words.js";
import { finder } from "./commitment-finder.js";
import { adopt, amend, changed, own, unsent } from "./kept.js";
import { wordsOf } from "./own.js";

export function recall(ask) {
  adopt();
  const known = own();
  return html`<h2>${t("What you said you would do")}</h2>
    ${known.length ? known.map((entry) => remembered(entry, ask)) : html`<p class="notice">${t("This phone knows of none. With your code you find it again; without one, you can simply listen.")}</p>`}
    ${finder(ask)}`;
}

function remembered(entry, ask) {
  const { id, code, commitment } = entry;
  const going = code && unsent("SayHowItWent").find(({ data }) => data.code === code);
  return html`<article class="panel stack">
    ${wordsOf(commitment)} ${answers(entry, going?.data.went ?? entry.status, ask)}
    <p class="state" aria-live="polite">${going ? t("On its way") : nothing}</p>
    <p class="hint" id="went-${id}-hint">${code
      ? t("Organisers see this beside your commitment, without your name unless you gave it.")
      : t("Only you see it: it is kept on this phone and nowhere else.")}</p>
  </article>`;
}

function answers(entry, chosen, ask) {
  const name = `went-${entry.id}`;
  return html`<fieldset class="field" role="radiogroup" aria-labelledby=${name} aria-describedby="${name}-hint">
    <legend id=${name}>${t("How did it go?")}</legend>
    <div class="equal">${Object.entries(WENT).map(([went, words]) => html`<label class="choice">
      <input type="radio" name=${name} value=${went} autocomplete="off" .checked=${chosen === went}
        @change=${() => say(entry, went, ask)}>
      <span>${words()}</span>
    </label>`)}</div>
  </fieldset>`;
}

async function say({ id, code, status }, went, ask) {
  amend(id, { status: went });
  changed();
  const answer = code ? await ask("SayHowItWent", { code, went }) : { ok: true };
  if (!answer.ok) amend(id, { status });
  changed();
}
