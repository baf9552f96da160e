// While people arrive: what this is, and how to join.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face } from "../figures.js";
import { said, t } from "../words.js";
import { address, qr, wifiQr } from "./frame.js";

export function draw(view) {
  return html`<div class="room-arrive ${view.wifi ? "room-arrive-two" : ""}">
    <div class="room-hello">
      <h1 class="room-title">${said(view.workshop)}</h1>
      ${view.welcome ? html`<p class="room-welcome">${said(view.welcome)}</p>` : nothing}
      ${people(view.people)}
    </div>
    ${view.wifi ? twoSteps(view) : joining(view)}
  </div>`;
}

// First into the Wi-Fi, then onto the page: side by side, numbered, so that nobody scans the second one first.
function twoSteps(view) {
  return html`<ol class="room-two">
    <li class="room-join">
      <h2>1. ${t("Join the Wi-Fi")}</h2>
      ${wifiQr(view.wifi)}
      <p class="room-soft">${t("Point your camera here, or join")}</p>
      <p class="room-address-large ${fits(view.wifi.name)}"><bdi>${view.wifi.name}</bdi></p>
      <p class="room-soft">${view.wifi.password ? html`${t("password")} <bdi class="room-password ${fits(view.wifi.password)}">${view.wifi.password}</bdi>` : t("without a password")}</p>
    </li>
    <li class="room-join"><h2>2. ${t("Open the page")}</h2>${way(view)}</li>
  </ol>`;
}

function people(count) {
  return count ? html`<p class="room-people">${t("Here so far: {count}", { count })}</p>` : nothing;
}

function joining(view) {
  return html`<div class="room-join">${way(view)}</div>`;
}

// What is long is scanned rather than typed, so it may be smaller.
function fits(words) {
  return words.length > 18 ? "room-long" : "";
}

function way(view) {
  return html`${qr(view)}
    <p class="room-soft">${t("Point your camera here, or open")}</p>
    <p class="room-address-large">${face(address(view))}</p>
    <p class="room-soft">${t("and type")} <bdi class="room-code" dir="ltr">${view.code}</bdi></p>`;
}
