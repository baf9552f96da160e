// The wheel: of several consoles one moves the workshop. Who holds it is said on each of them; taking it is one press.

import { html } from "../../vendor/lit-html/lit-html.js";
import { page, t } from "../words.js";
import { pressed } from "./controls.js";

export function wheel({ wheel: holder }, act) {
  if (holder === page.console) return html`<p class="console-wheel" role="status">${t("You hold the wheel")}</p>`;
  return html`<p class="console-wheel console-wheel-away" role="status">${holder ? t("The wheel is with the other console") : t("The wheel is free")}</p>
    <button type="button" class="button-quiet" id="take-wheel" @click=${pressed(() => act.ask("TakeWheel"))}>${t("Take the wheel")}</button>`;
}

// Said once to whoever had it; empty when it has not gone to somebody else.
export function handedOn(before, after) {
  const gone = before?.wheel === page.console && after.wheel && after.wheel !== page.console;
  return gone ? t("The wheel is with the other console now. Take the wheel to have it back.") : "";
}
