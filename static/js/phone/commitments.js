// Commitments: one concrete thing each, a code to change it by, and nothing that says who wrote it.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { asked, follow } from "./commitment-asked.js";
import { finder } from "./commitment-finder.js";
import { form } from "./commitment-form.js";
import { aloud } from "./commitment-pairs.js";
import { offers } from "./commitment-peers.js";
import { recall } from "./commitment-recall.js";
import { went } from "./commitment-went.js";
import { discard, draft, seeds, write } from "./drafts.js";
import { opening } from "./frame.js";
import { amend, changed, drop, forget, kept, newKey, own, refused, remember } from "./kept.js";
import { OPEN, coming, list, move } from "./own.js";

export default function commitments({ shared }, ask) {
  follow(shared, ask);
  return html`<section class="stack">
    ${opening(shared)} ${shared.prompt && !shared.pairs ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    ${asked(ask)} ${shared.pairs ? aloud(shared) : nothing} ${shared.went ? went(shared.went) : nothing}
    ${shared.peers ? offers(shared.peers, ask) : nothing}
    ${shared.recall ? recall(ask) : ownOnes(shared, ask)}
  </section>`;
}

function ownOnes(shared, ask) {
  const started = own().length || coming().length || refused().length;
  const open = kept(OPEN, started ? "" : "new");
  if (shared.closed) return html`${closed()} ${list(shared, ask)}`;
  if (!open) return list(shared, ask);
  return shared.pairs && open === "new" && !draft("commitment/new") ? later(ask) : writing(open, shared, ask);
}

function closed() {
  return html`<p class="notice">${t("Commitments are closed: none is added or changed now. Yours stay as they are, and you can still read and delete them.")}</p>`;
}

// While pairs speak, nobody is pressed to write.
function later(ask) {
  return html`<button type="button" class="button-quiet" @click=${begin}>${t("Write it down")}</button> ${finder(ask, toChange)}`;
}

const toChange = (code) => move(code, "main");

function begin() {
  write("commitment/new", {});
  move("new", "main");
}

function writing(open, shared, ask) {
  const entry = [...refused(), ...own()].find(({ id }) => id === open);
  const values = draft(`commitment/${open}`, entry?.commitment ?? {});
  return html`${entry?.refused ? again(entry.refused) : nothing}
    ${form({
      values, entry, shared, seeds: seeds(),
      onInput: (name, value) => write(`commitment/${open}`, { ...draft(`commitment/${open}`, values), [name]: value }),
      onSave: (commitment) => save(entry, open, commitment, ask),
    })}
    ${own().length || entry ? html`<button type="button" class="button-quiet" @click=${() => move("", "own-title")}>${t("Not now")}</button>` : nothing}
    ${entry ? nothing : finder(ask, toChange)}`;
}

function again({ reason }) {
  return html`<p class="notice" role="status">${t("This has not been saved yet; your words are all here.")} ${t(reason)}</p>`;
}

// "Only me" never leaves this phone; what was shared before is then taken back.
async function save(entry, open, commitment, ask) {
  discard(`commitment/${open}`);
  drop(open);
  if (commitment.visibility === "only-me") return keepHere(entry, commitment, ask);
  move("", "own-title");
  const code = entry?.code;
  const answer = await (code ? ask("ChangeCommitment", { ...commitment, code }) : ask("Commit", commitment));
  if (!answer.ok) return askAgain();
  if (entry && !code && !entry.refused) leftHere(entry, answer.mine?.receipt);
  changed();
}

// What was only here has a code now; the days in its owner's calendar stay the same.
function leftHere({ id, uid, made }, receipt) {
  if (receipt && uid) amend(receipt.code, { uid, made });
  forget(id);
}

// Unless somebody is already busy with something else.
function askAgain() {
  const [{ id, refused: { code } = {} } = {}] = refused();
  if (id && !kept(OPEN, "")) move(id, code === "past-date" ? "c-by_when" : "main");
}

function keepHere(entry, commitment, ask) {
  const local = entry && !entry.code && !entry.refused;
  if (entry?.code) ask("DeleteCommitment", { code: entry.code });
  if (entry) forget(entry.id);
  remember({ id: local ? entry.id : newKey(), uid: entry?.uid, made: entry?.made, commitment });
  move("", "own-title");
}
