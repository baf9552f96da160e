// What stands around every moment of the room screen: the way to join, the line for everyone, a calm clock.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { face, setApart } from "../figures.js";
import { page, plain, said, t, tn } from "../words.js";
import { due } from "./signals.js";

// The address as one types it: without protocol and without the code, which stands beside it.
export function address(view) {
  const found = /^\w+:\/\/(.+?)\/j\/[^/]*$/.exec(view.join_url ?? "");
  return found ? found[1] : (view.join_url ?? "");
}

export function qr(view) {
  const source = `/qr/${view.code}.svg?to=${encodeURIComponent(view.join_url)}`;
  return html`<img class="room-qr" src=${source} alt=${t("QR code to join")} />`;
}

// `mark` changes with what the picture shows, so that it is fetched anew then and only then.
export function wifiQr({ mark }) {
  return html`<img class="room-qr" src=${`/screen/wifi.svg?mark=${mark}`} alt=${t("QR code to join the Wi-Fi")} />`;
}

export function corner(view) {
  return html`<div class="room-corner">
    ${qr(view)}
    <p class="room-address">${face(address(view))} <bdi class="room-code" dir="ltr">${view.code}</bdi></p>
  </div>`;
}

export function foot(view, now) {
  if (view.screen === "blank") return nothing;
  return html`<div class="room-foot">
    <p class="room-line">${line(view)}</p>
    ${view.clock ? clock(view, now) : nothing}
  </div>`;
}

// Whole minutes only: seconds that run down would press.
function clock(view, now) {
  const { ends, paused_at } = view.clock;
  const minutes = Math.ceil((ends - (paused_at ?? now)) / 60000);
  return html`<p class="room-clock ${due(view, now) === null ? "" : "room-clock-signal"}">${minutes > 0 ? tn("{minutes} min", "{minutes} min", minutes, { minutes }) : t("time to finish")}</p>`;
}

export function line(view) {
  if (!view.line) return nothing;
  const words = plain(view.line).replace(/(^|[.!?]\s+)?\{(\w+)\}/g, (_, start, name) => {
    const known = plain(view.care?.[name]) || t("the facilitator");
    return start === undefined ? setApart(known) : start + setApart(capital(known));
  });
  return said(view.line.language ? { ...view.line, text: words } : words);
}

function capital(words) {
  return words.charAt(0).toLocaleUpperCase(page.language) + words.slice(1);
}
