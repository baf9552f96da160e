// Nothing can be saved: said for as long as it is so, since everybody's answers wait for it.

import { html } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";

const WORDS = {
  full: () => t("Nothing more can be saved: the disk of this laptop is full. Free some space; no restart is needed. What was saved before is safe."),
  unsaved: () => t("Nothing can be saved just now: the disk of this laptop does not take it. No restart is needed. What was saved before is safe."),
};

export function trouble(view) {
  return html`<p class="console-trouble" role="status">${WORDS[view.trouble]?.()}</p>`;
}
