// Where the reader is, and where they would be at the pace: words and seconds. The mark stays on this phone.

const KEY = "where-i-am";
const STOPPED = { step: "", since: null, held: 0 };

// The time that a reading was stopped is no reading time.
export function follow({ step, part }, now) {
  if (STOPPED.step !== step) Object.assign(STOPPED, { step, since: null, held: 0 });
  if (part === "pause") STOPPED.since ??= now;
  else if (STOPPED.since !== null) Object.assign(STOPPED, { held: STOPPED.held + now - STOPPED.since, since: null });
}

export function mark({ testimony }, sentence) {
  sessionStorage.setItem(KEY, JSON.stringify({ text: testimony.id, sentence }));
}

// The sentence that was marked, counted through all paragraphs; null without a mark in this text.
export function marked({ testimony }) {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  return kept.text === testimony.id ? kept.sentence : null;
}

export function sentencesOf({ paragraphs }) {
  return paragraphs.flat();
}

function wordsBefore(testimony, sentence) {
  return sentencesOf(testimony).slice(0, sentence).reduce((sum, { words }) => sum + words, 0);
}

function expected({ testimony, since, paused_at }, now) {
  const seconds = Math.max(0, (paused_at ?? now) - since - STOPPED.held) / 1000;
  return Math.min(testimony.words, (seconds * testimony.pace) / 60);
}

// The sentence that a reader at the pace would be in now: where a stand-by may take over.
export function about(view, now) {
  const read = expected(view, now);
  const sentences = sentencesOf(view.testimony);
  const found = sentences.findIndex((_, at) => wordsBefore(view.testimony, at + 1) > read);
  return found < 0 ? sentences.length - 1 : found;
}

// `ahead` in seconds, negative when behind; null without a mark.
export function progress(view, now) {
  const { testimony } = view;
  const sentence = marked(view);
  const due = expected(view, now);
  const read = sentence === null ? due : wordsBefore(testimony, sentence);
  const left = Math.round(testimony.words - read);
  return { read, left, seconds: (left * 60) / testimony.pace, ahead: sentence === null ? null : ((read - due) * 60) / testimony.pace };
}
