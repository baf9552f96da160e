// What this phone keeps for its owner: drafts, answers on their way, codes. Memory stands in where storage is closed.
import { page } from "../words.js";

const AGAIN = 2000;
const PREFIX = `journey/${page.code || ""}/`;
const memory = new Map();
let listener = () => {};

// Whoever draws the page hears of every change.
export function onChange(callback) {
  listener = callback;
}

export function changed() {
  listener();
}

addEventListener("storage", changed); // another tab of the same phone

// Private windows and full phones refuse to store; what is in memory is then the newer word.
export function kept(name, fallback) {
  return memory.has(name) ? memory.get(name) : read(PREFIX + name, fallback);
}

function read(name, fallback) {
  try {
    const stored = localStorage.getItem(name);
    return stored === null ? fallback : JSON.parse(stored);
  } catch {
    return fallback;
  }
}

export function keep(name, value) {
  memory.delete(name);
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    if (value !== undefined) memory.set(name, value);
  }
}

// Ids for answers, from the one source of chance that also works over plain http.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// One's own commitments, newest first: {id, code, commitment}; without a code they never left this phone.
export function own() {
  return kept("own", []);
}

export function remember(entry) {
  const before = own().find((other) => other.id === entry.id);
  keep("own", [{ ...before, ...entry }, ...own().filter((other) => other.id !== entry.id)]);
}

export function amend(id, more) {
  keep("own", own().map((entry) => (entry.id === id ? { ...entry, ...more } : entry)));
}

export function forget(id) {
  keep("own", own().filter((other) => other.id !== id));
}

// At a follow-up, those that this phone kept in other workshops move in: it stays one copy of each.
export function adopt() {
  const elsewhere = stored().filter((name) => /^journey\/[^/]*\/own$/.test(name) && name !== `${PREFIX}own`);
  for (const name of elsewhere) {
    const entries = read(name, []).filter(({ id }) => !own().some((other) => other.id === id));
    keep("own", [...own(), ...entries]);
    if (!memory.has("own")) localStorage.removeItem(name);
  }
}

// Notes that only this phone has, by name: whatever the kind, what is kept for oneself is kept under `note/`.
export function privateNotes() {
  const here = [...stored().filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)), ...memory.keys()];
  return [...new Set(here)].filter((name) => name.startsWith("note/")).map((name) => [name, kept(name)]).filter(([, note]) => note);
}

function stored() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

// What was not taken comes back to its author with the reason: {id, code, commitment, refused}.
export function refused() {
  return kept("refused", []);
}

export function giveBack({ key, code: mine, ...commitment }, { code, reason }) {
  keep("refused", [{ id: key, code: mine, commitment, refused: { code, reason } }, ...refused().filter(({ id }) => id !== key)]);
}

export function drop(id) {
  keep("refused", refused().filter((other) => other.id !== id));
}

// What was swapped with a peer stays here, also when the workshop has forgotten it.
export function rememberPeers(code, { asked_by_me: byMe, asked_of_me: ofMe }) {
  const before = kept("peers", {});
  const still = (side, now) => now.concat((before[code]?.[side] ?? []).filter((old) => old.contact && !now.some(({ id }) => id === old.id)));
  keep("peers", { ...before, [code]: { asked_by_me: still("asked_by_me", byMe), asked_of_me: still("asked_of_me", ofMe) } });
}

// The outbox: answers wait here until the server has them on disk, sent in order, one at a time. `asked`: it has left this
// phone before, so that it may have arrived.
export function unsent(name) {
  return kept("outbox", []).filter((item) => !name || item.name === name);
}

export function outbox({ ask: send, connected }, onAnswer) {
  const box = { send, connected, onAnswer, promised: new Map(), sending: "", stuck: false, timer: 0 };
  return {
    give: (name, data) => give(box, name, data),
    flush: () => flush(box),
    stuck: () => box.stuck && unsent().length > 0,
  };
}

function give(box, name, data) {
  const item = { name, data: { ...data, key: newKey() } };
  const waiting = unsent();
  const replaced = waiting.filter((older) => replaces(box, item, older));
  if (replaced.some(({ asked }) => asked)) item.asked = true;
  keep("outbox", [...waiting.filter((older) => !replaced.includes(older)), item]);
  const answer = new Promise((resolve) => box.promised.set(item.data.key, resolve));
  flush(box);
  changed();
  return answer;
}

// Of cards, counts, notes and what became of something only the last one matters; one already on its way is left to arrive first.
const SAME = {
  HoldCard: ({ round }) => `card ${round}`,
  CountPapers: ({ round }) => `papers ${round}`,
  WriteNote: ({ block, card }) => `note ${block} ${card}`,
  WithdrawNote: ({ block, card }) => `note ${block} ${card}`,
  SayHowItWent: ({ code }) => `went ${code}`,
};

function replaces(box, item, older) {
  const subject = ({ name, data }) => SAME[name]?.(data);
  return subject(item) !== undefined && subject(item) === subject(older) && older.data.key !== box.sending;
}

async function flush(box) {
  const [item] = unsent();
  if (!item || box.sending) return;
  box.sending = item.data.key;
  if (box.connected()) leaves(item.data.key);
  const answer = await box.send(item.name, item.data);
  box.sending = "";
  box.stuck = answer.code === "unsent" || answer.code === "busy";
  if (box.stuck) tryLater(box);
  else settle(box, item, answer);
  changed();
}

function leaves(key) {
  keep("outbox", unsent().map((item) => (item.data.key === key ? { ...item, asked: true } : item)));
}

function tryLater(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => flush(box), AGAIN * (1 + Math.random()));
}

function settle(box, item, answer) {
  const { key } = item.data;
  keep("outbox", unsent().filter((other) => other.data.key !== key));
  box.onAnswer(item, answer);
  box.promised.get(key)?.(answer);
  box.promised.delete(key);
  flush(box);
}
