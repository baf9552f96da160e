// A question to oneself. What is written here is kept on this phone and never sent: there is no command for it.
import { html } from "../../vendor/lit-html/lit-html.js";
import { plain, said, t } from "../words.js";
import { box } from "./drafts.js";
import { opening } from "./frame.js";
import { changed, keep, kept } from "./kept.js";
import { privately } from "./private-notes.js";

const LONGEST = 2000;

export default function reflection({ shared }) {
  const name = `note/${shared.step}`;
  const text = kept(name, {}).text ?? "";
  return html`<section class="stack">
    ${opening(shared)}
    <h2 class="prompt" id="asked">${said(shared.prompt)}</h2>
    ${box({ id: "reflection", headed: "asked", value: text, limit: LONGEST, rows: 7, onInput: (words) => write(name, shared.prompt, words) })}
    <p class="state">${text ? t("Kept on this phone") : t("You may also just think.")}</p>
    <p class="hint">${t("It stays on this phone and is never sent. Nobody learns whether you wrote. Whoever opens this phone could read it: delete it when you like.")}</p>
    ${privately(name)}
  </section>`;
}

// Empty words are no note.
function write(name, prompt, text) {
  keep(name, text.trim() ? { asked: plain(prompt), text } : undefined);
  changed();
}
