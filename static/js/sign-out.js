// The form that signs this browser out. `at` is the page that it stands on; `sure` where it has been said what that means.

import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { page, t } from "./words.js";

export function signOut(at, { sure = false } = {}) {
  return html`<form method="post" action="/sign-out">
    <input type="hidden" name="token" value=${page.token} />
    <input type="hidden" name="at" value=${at} />
    ${sure ? html`<input type="hidden" name="sure" value="yes" />` : nothing}
    <button class="button-quiet">${t("Sign out")}</button>
  </form>`;
}
