// The room screen as it is now, small: the same drawing, not a description of it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { draw } from "../room/draw.js";
import { t } from "../words.js";

export function preview(view, now) {
  return html`<figure class="console-preview">
    <div class="console-preview-frame" role="img" aria-label=${t("Room screen")}>${draw(view.on_screen, now)}</div>
    ${view.blank ? html`<figcaption class="notice">${t("The room screen is blank.")}</figcaption>` : nothing}
  </figure>`;
}
