// Signing out, folded away at the very end: nobody presses it by mistake in the middle of an evening.

import { html } from "../../vendor/lit-html/lit-html.js";
import { signOut } from "../sign-out.js";
import { t } from "../words.js";

export function leaving() {
  return html`<details class="console-links" data-own-space>
    <summary>${t("Sign out")}</summary>
    <p class="console-soft">${t("Closes the console, the desk and every other page of this workshop that was opened in this browser with a passphrase or a link. The workshop goes on. Whoever joined in this browser as a participant stays in.")}</p>
    ${signOut("console", { sure: true })}
  </details>`;
}
