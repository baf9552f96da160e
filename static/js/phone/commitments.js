// Commitments: one concrete thing each, a code to change it by, and nothing that says who wrote it.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { form } from "./commitment-form.js";
import { discard, draft, seeds, write } from "./drafts.js";
import { opening } from "./frame.js";
import { changed, forget, kept, newKey, own, remember } from "./kept.js";
import { OPEN, coming, finder, list, move } from "./own.js";

export default function commitments({ shared }, ask) {
  const open = kept(OPEN, own().length || coming().length ? "" : "new");
  return html`<section class="stack">
    ${opening(shared)} ${shared.prompt ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    ${open ? writing(open, shared, ask) : list(ask)}
  </section>`;
}

function writing(open, shared, ask) {
  const entry = own().find(({ id }) => id === open);
  const values = draft(`commitment/${open}`, entry?.commitment ?? {});
  return html`${shared.example && !entry ? example(shared.example) : nothing}
    ${form({
      values,
      regions: shared.regions ?? [],
      seeds: seeds(),
      onInput: (name, value) => write(`commitment/${open}`, { ...values, [name]: value }),
      onSave: (commitment) => save(entry, open, commitment, ask),
    })}
    ${own().length || entry ? html`<button type="button" class="button-quiet" @click=${() => move("", "own-title")}>${t("Not now")}</button>` : nothing}
    ${entry ? nothing : finder(ask)}`;
}

function example(words) {
  return html`<div class="notice"><p class="eyebrow">${t("For example")}</p><p>${said(words)}</p></div>`;
}

// "Only me" never leaves this phone; what was shared before is then taken back.
async function save(entry, open, commitment, ask) {
  discard(`commitment/${open}`);
  if (commitment.visibility === "only-me") return keepHere(entry, commitment, ask);
  move("", "own-title");
  const code = entry?.code;
  const answer = await (code ? ask("ChangeCommitment", { ...commitment, code }) : ask("Commit", commitment));
  if (!answer.ok) return giveBack(open, commitment);
  if (entry && !code) forget(entry.id);
  changed();
}

function giveBack(open, commitment) {
  write(`commitment/${open}`, commitment);
  move(open, "main");
}

function keepHere(entry, commitment, ask) {
  if (entry) forget(entry.id);
  if (entry?.code) ask("DeleteCommitment", { code: entry.code });
  remember({ id: newKey(), commitment });
  move("", "own-title");
}
