// Time in words and figures for the facilitator: what is left, how it stands, when it will end. Pure.

import { inline } from "../figures.js";
import { t, tn } from "../words.js";

const MINUTE = 60_000;

// What is left of the step at hand in milliseconds; negative once it is over.
export function left({ ends, paused_at }, now) {
  return ends - (paused_at ?? now);
}

// `4:05` while there is time, `+0:30` after it.
export function figures(milliseconds) {
  const over = milliseconds < 0;
  const seconds = over ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return over && seconds ? `+${face}` : face;
}

// A reading is never hurried: over it the clock stays calm.
export function tone(timing, now) {
  const share = left(timing, now) / (timing.seconds * 1000);
  if (timing.quiet) return "calm";
  return share <= 0.05 ? "late" : share <= 0.2 ? "soon" : "calm";
}

// The view's drift was true when it was made; overtime and pauses go on growing until the next view.
export function drift(timing, seen, now) {
  const grown = stepEnd(timing, now) - stepEnd(timing, seen);
  return timing.drift * 1000 + Math.max(0, grown);
}

function stepEnd(timing, now) {
  return now + Math.max(0, left(timing, now));
}

export function standing(timing, seen, now) {
  const late = drift(timing, seen, now);
  const minutes = Math.round(Math.abs(late) / MINUTE);
  const span = length(minutes);
  const ends = inline(later(timing.expected_end, late - timing.drift * 1000));
  if (minutes === 0) return t("on time – ends {time}", { time: ends });
  if (late > 0) return t("{span} behind – ends {time}", { span, time: ends });
  return t("{span} ahead – ends {time}", { span, time: ends });
}

function length(minutes) {
  const hours = Math.floor(minutes / 60);
  return hours ? t("{hours} h {minutes} min", { hours, minutes: minutes % 60 }) : tn("{minutes} min", "{minutes} min", minutes, { minutes });
}

function later(face, milliseconds) {
  const [hours, minutes] = face.split(":").map(Number);
  const total = (hours * 60 + minutes + Math.round(milliseconds / MINUTE)) % (24 * 60);
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

const pad = (number) => String(number).padStart(2, "0");
