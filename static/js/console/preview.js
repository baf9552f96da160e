// The room screen as it is now, small: the same drawing, not a description of it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { draw } from "../room/draw.js";
import { t } from "../words.js";
import { pressed } from "./controls.js";

export function preview(view, now, act) {
  return html`<figure class="console-preview">
    <div class="console-preview-frame" role="img" aria-label=${t("Room screen")}><div class="console-preview-still" inert>${draw(view.on_screen, now)}</div></div>
    ${view.screen === "ended" ? nothing : sound(view, act)}
    ${view.blank ? html`<figcaption class="notice">${t("The room screen is blank.")}</figcaption>` : nothing}
  </figure>`;
}

// The signals can always be seen; the console says whether they are heard, too.
function sound({ sound: on }, act) {
  const turn = pressed(() => act.ask("SoundSignals", { on: !on }));
  return html`<p class="console-sound">
    <button type="button" class="button-quiet console-toggle" aria-pressed=${on} @click=${turn}>
      ${on ? html`<span aria-hidden="true">✓</span>` : nothing} ${t("Soft sound")}
    </button>
    <span class="console-soft">${on ? t("Click once on the room screen, so that it can be heard.") : t("5 min and 1 min before the end of a step, and at its end")}</span>
  </p>`;
}
