// How phones get here: the code, the address, and which address when this machine has several.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face } from "../figures.js";
import { t } from "../words.js";
import { address, qr, wifiQr } from "../room/frame.js";

export function joining({ room }, act) {
  return html`<section class="console-joining" aria-labelledby="joining">
    <h2 id="joining" class="console-eyebrow">${t("Joining")}</h2>
    ${qr(room)}
    <p class="console-address">${face(address(room))}</p>
    <p class="console-code">${face(room.code)}</p>
    ${room.addresses.length > 1 ? choice(room, act) : nothing}
    ${room.wifi ? wifi(room.wifi) : html`<p class="console-wifi-none"><a class="alone" href="/console/room#wifi">${t("A QR code for the Wi-Fi, too")}</a></p>`}
  </section>`;
}

function wifi({ name, password, mark }) {
  return html`<div class="console-wifi">
    ${wifiQr({ mark })}
    <p>${t("Wi-Fi")} <strong><bdi>${name}</bdi></strong></p>
    <p>${password ? html`${t("password")} <strong><bdi>${password}</bdi></strong>` : t("without a password")}</p>
    <p><a class="alone" href="/console/room#wifi">${t("Change")}</a></p>
  </div>`;
}

function choice({ addresses, join_url }, act) {
  return html`<div class="field">
    <label for="address">${t("Address for phones")}</label>
    <select id="address" @change=${(event) => act.ask("ChooseAddress", { address: event.target.value })}>
      ${addresses.map((one) => html`<option value=${one} ?selected=${join_url.startsWith(`${one}/j/`)}>${one}</option>`)}
    </select>
  </div>`;
}
