// The line of a table while several people type it: what is typed here goes out, what others type comes in.
import { changed, keep, kept, newKey } from "./kept.js";
import { edit, merged } from "./merging.js";

const PAUSE = 600;
const AGAIN = 2000;
let timer = 0;

// `text` is what stands here, `base` what the server had when it was begun, `sent` what is on its way.
function held(name, server) {
  return kept(`typing/${name}`, { text: server, base: server, sent: null });
}

function hold(name, state) {
  keep(`typing/${name}`, state);
}

export function forgetLine(name) {
  keep(`typing/${name}`, undefined);
}

export function startFrom(name, text) {
  hold(name, { text, base: "", sent: null });
}

// Brings together what is typed here and what the table has; returns what to show.
export function takeIn({ name, table, ask }) {
  const server = table.draft ?? "";
  const before = held(name, server);
  const after = meet(before, server, table.latest ?? []);
  if (after !== before) {
    keepCaret(before.text, after.text);
    hold(name, after);
  }
  if (after.text !== server) later({ name, ask }, PAUSE);
  return after.text;
}

function meet(state, server, latest) {
  const { text, base, sent } = state;
  if (sent && latest.includes(sent.key)) return { text: merged(sent.text, server, text), base: server, sent: null };
  if (sent || server === base) return state;
  return { text: merged(base, server, text), base: server, sent: null };
}

// What others typed before the caret moves it along.
function keepCaret(before, after) {
  const field = document.getElementById("line");
  if (field !== document.activeElement || before === after) return;
  const caret = field.selectionStart;
  const moved = edit(before, after).start <= caret ? caret + after.length - before.length : caret;
  queueMicrotask(() => field.setSelectionRange(moved, moved));
}

export function typed(place, text) {
  hold(place.name, { ...held(place.name, place.table.draft ?? ""), text });
  later(place, PAUSE);
  changed();
}

function later(place, wait) {
  if (!timer) timer = setTimeout(() => send(place), wait);
}

// One request at a time; until it is known to be in, the same one is sent again, so that nothing counts twice.
async function send({ name, ask }) {
  timer = 0;
  const state = held(name, "");
  if (!state.sent && state.text === state.base) return;
  const sent = state.sent ?? { key: newKey(), base: state.base, text: state.text };
  hold(name, { ...state, sent });
  const answer = await ask("DraftLine", sent);
  if (answer.ok || answer.code === "unsent" || answer.code === "busy") later({ name, ask }, AGAIN);
  else hold(name, { ...held(name, ""), sent: null });
}
