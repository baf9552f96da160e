// In a rehearsal: how fast the time runs, and the way out.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, t } from "../words.js";

export function rehearsing() {
  if (!page.rehearsal) return nothing;
  const { speeds, speed } = page.rehearsal;
  return html`<div class="console-rehearsal field">
    <label for="speed">${t("Speed")}</label>
    <select id="speed" @change=${(event) => go(event.target.value)}>
      ${speeds.map((one) => html`<option value=${one} ?selected=${one === speed}>×${one}</option>`)}
    </select>
    <form method="post" action="/rehearsal/leave">
      <input type="hidden" name="token" value=${page.token} />
      <button class="button-quiet">${t("Leave the rehearsal")}</button>
    </form>
  </div>`;
}

// The next view brings the new speed to everyone.
function go(speed) {
  fetch("/rehearsal/speed", { method: "POST", body: new URLSearchParams({ token: page.token, speed }) });
}
