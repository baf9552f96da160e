// Somebody would like to compare notes: one's own yes or no, and what was swapped, also after the end.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { contact } from "./commitment-fields.js";
import { swapped } from "./commitment-peers.js";
import { discard, draft, write } from "./drafts.js";
import { changed, kept, own, rememberPeers, unsent } from "./kept.js";

const APART = 2000; // not all phones at once
const seen = new Map();

// Looks again when peers have moved, for those whom it may concern.
export function follow({ peers_moved: moved }, ask) {
  if (moved === undefined) return;
  for (const { code } of own().filter(concerned)) {
    if (seen.get(code) === moved) continue;
    seen.set(code, moved);
    setTimeout(() => look(code, ask), APART * Math.random());
  }
}

const concerned = ({ code, commitment }) => code && (commitment.open_to_peers || kept("peers", {})[code]);

async function look(code, ask) {
  const answer = await ask("FindPeers", { code });
  if (answer.mine?.receipt?.peers) rememberPeers(code, answer.mine.receipt.peers);
  if (answer.code === "unsent" || answer.code === "busy") setTimeout(() => { seen.delete(code); changed(); }, APART);
  changed();
}

function requests(side) {
  const known = kept("peers", {});
  return own().flatMap((entry) => (known[entry.code]?.[side] ?? []).map((one) => ({ ...one, entry })));
}

const going = (id) => unsent("AnswerPeer").some(({ data }) => data.request === id);

export function asked(ask) {
  const ofMe = requests("asked_of_me").filter(({ state }) => state !== "no");
  const byMe = requests("asked_by_me").filter(({ state }) => state === "yes");
  if (!ofMe.length && !byMe.length) return nothing;
  return html`<div class="stack">
    ${ofMe.map((one) => (one.state === "yes" ? agreed(one) : going(one.id) ? onItsWay(one) : request(one, ask)))} ${byMe.map(agreed)}
  </div>`;
}

function agreed(one) {
  return html`<article class="panel stack tight">
    <p class="eyebrow">${t("Comparing notes")}</p>
    ${one.text ? html`<p dir="auto">${one.text}</p>` : nothing} ${swapped(one)}
  </article>`;
}

function onItsWay({ text }) {
  return html`<article class="panel stack tight"><p dir="auto">${text}</p><p class="state">${t("On its way")}</p></article>`;
}

function request({ id, text, entry }, ask) {
  const name = `peer/${id}`;
  const value = draft(name, entry.commitment.contact ?? "");
  const say = (more) => answer(name, { code: entry.code, request: id, ...more }, ask);
  const yes = (event) => { event.preventDefault(); if (value.trim()) say({ yes: true, contact: value }); };
  return html`<form class="panel stack" @submit=${yes}>
    <p role="status">${t("Somebody would like to compare notes about:")}</p>
    <p class="read" dir="auto">${text}</p>
    ${contact({ id: `reach-${id}`, hint: t("They see it only if you say yes, and you see theirs then."), value, onInput: (words) => write(name, words) })}
    <div class="pair">
      <button type="button" class="button-quiet" @click=${() => say({ yes: false })}>${t("No, thank you")}</button>
      <button class="button">${t("Yes, swap contacts")}</button>
    </div>
    <p class="hint">${t("A no is not told to anybody.")}</p>
  </form>`;
}

async function answer(name, words, ask) {
  const said = await ask("AnswerPeer", words);
  if (said.ok) discard(name);
}
