// The rhythm of a round: how long each person has, and when it is time to hand on, by the server's clock.
import { t, tn } from "./words.js";

const SEEN = 8000; // how long the signal to hand on stands

// The number of the turn, from 0; null before and after the round, and where there is no clock.
function turn({ clock, each }, now) {
  if (!clock || !each) return null;
  const ran = (clock.paused_at ?? now) - (clock.ends - clock.lasts);
  return ran < 0 || ran >= clock.lasts ? null : Math.floor(ran / (each * 1000));
}

// Which turn has just begun: the one before is asked to hand on. Null between signals, and in the first turn.
export function handingOn(view, now) {
  const at = turn(view, now);
  if (!at) return null;
  return turn(view, now - SEEN) === at ? null : at;
}

export function isOver({ clock }, now) {
  return Boolean(clock) && (clock.paused_at ?? now) >= clock.ends;
}

export function rhythm(seconds) {
  if (seconds % 60) return tn("About {number} second each.", "About {number} seconds each.", seconds);
  return tn("About {number} minute each.", "About {number} minutes each.", seconds / 60);
}
