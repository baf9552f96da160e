// Signals of time: for a few moments the clock stands out, and two soft tones go with it where the facilitator wants them.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { handingOn } from "../circle.js";
import { t } from "../words.js";

const SEEN = 10_000;

// Which signal is due: seconds before the end, or null. Pure, by the server's clock.
export function due({ clock, signals = [] }, now) {
  if (!clock) return null;
  const rest = clock.ends - (clock.paused_at ?? now);
  return signals.find((before) => rest <= before * 1000 && rest > before * 1000 - SEEN) ?? null;
}

let player = null;
let last = "";

// Plays once what has become due. A browser lets nothing be heard before somebody has touched the page.
export function listen(view, now) {
  const at = due(view, now) ?? handOn(view, now);
  const signal = at === null ? "" : `${view.step} ${at}`;
  if (signal && signal !== last && view.sound) bell();
  last = signal;
}

// In a round, each turn that begins has a signal of its own.
function handOn(view, now) {
  const turn = handingOn(view, now);
  return turn === null ? null : `turn ${turn}`;
}

export function touched(view) {
  if (!view?.sound || ready()) return;
  player ??= new AudioContext();
  player.resume().then(bell, () => {});
}

export function needsTouch(view) {
  if (!view.sound || ready()) return nothing;
  return html`<p class="room-touch" role="status">${t("Click once on this screen, so that the soft sound can be heard.")}</p>`;
}

function ready() {
  return player?.state === "running";
}

// Two tones, a third apart, that come slowly and fade: no file and no request.
function bell() {
  if (!ready()) return;
  tone(523.25, 0);
  tone(659.25, 0.6);
}

function tone(pitch, later) {
  const [source, volume, begin] = [player.createOscillator(), player.createGain(), player.currentTime + later];
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, begin);
  volume.gain.linearRampToValueAtTime(0.08, begin + 0.15);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + 2.4);
  source.connect(volume).connect(player.destination);
  source.start(begin);
  source.stop(begin + 2.5);
}
