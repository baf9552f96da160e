// In pairs: one's own words, large enough to read aloud twice; the listener's question; and whose turn it is.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { serverNow, until } from "../connection.js";
import { nextChange, turns } from "../turns.js";
import { said, t } from "../words.js";
import { ifThen } from "./commitment-words.js";
import { draft } from "./drafts.js";
import { changed, own } from "./kept.js";
import { coming } from "./own.js";

let timer = 0;

export function aloud({ clock, prompt }) {
  wake(clock);
  const words = mine();
  return html`${turns(clock, serverNow())}
    <article class="panel stack aloud">
      <p class="eyebrow">${t("When you speak: say it aloud, twice")}</p>
      ${words ? toSay(words) : fromTheHead()}
    </article>
    ${prompt ? html`<div class="stack">
      <p class="eyebrow">${t("When you listen: ask this, and give no advice")}</p><p class="prompt">${said(prompt)}</p>
    </div>` : nothing}`;
}

// What is saved, on its way, or still being written.
function mine() {
  const words = own()[0]?.commitment ?? coming()[0]?.data ?? draft("commitment/new", {});
  return words.action?.trim() ? words : null;
}

function toSay(words) {
  const sentence = ifThen(words);
  return html`<p class="aloud-words" dir="auto">${sentence || words.action}</p>
    ${words.first_step ? html`<p class="aloud-step"><span class="soft">${t("First step:")}</span> <bdi>${words.first_step}</bdi></p>` : nothing}`;
}

function fromTheHead() {
  return html`<p class="aloud-step">${t("Nothing written yet? Say it as it comes to you, or listen only. Both are fine.")}</p>`;
}

// Draws again when the turn changes, by the server's clock.
function wake(clock) {
  clearTimeout(timer);
  const at = clock && nextChange(clock, serverNow());
  if (at) timer = setTimeout(changed, until(at) + 20);
}
