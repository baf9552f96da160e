// What people can share and would like to learn, region by region; where both are there, people can meet.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { pageNumber, pageOf } from "./pages.js";

const PAGE = { across: 1, wide: 34, tall: 17 };

export function peers(regions, now) {
  const page = pageOf(regions.flatMap(rows), PAGE, now);
  return html`<table class="room-peers">
      <thead><tr><th scope="col">${t("Region")}</th><th scope="col">${t("Can share")}</th><th scope="col">${t("Would like to learn")}</th></tr></thead>
      <tbody>${page.items.map((row, at) => line(row, page.items[at - 1]))}</tbody>
    </table>
    ${pageNumber(page)}`;
}

// What stands side by side; `text` is the longer of the two, by which pages are cut.
function rows(region) {
  const pairs = Array.from({ length: Math.max(region.share.length, region.learn.length) }, (_, at) => [region.share[at], region.learn[at]]);
  return pairs.map(([share, learn]) => ({ region, share, learn, text: longer(share?.text ?? "", learn?.text ?? "") }));
}

const longer = (one, other) => (one.length > other.length ? one : other);

// A region is named where it begins, and again at the top of a page.
function line({ region, share, learn }, before) {
  return html`<tr class=${before?.region === region ? "" : "room-peers-first"}>
    <th scope="row">${before?.region === region ? html`<span class="visually-hidden">${named(region)}</span>` : heading(region)}</th>
    <td>${share ? html`<span dir="auto">${share.text}</span>` : nothing}</td>
    <td>${learn ? html`<span dir="auto">${learn.text}</span>` : nothing}</td>
  </tr>`;
}

const named = ({ name }) => (name ? said(name) : t("Anywhere"));

function heading(region) {
  return html`${named(region)}
    ${region.match ? html`<span class="room-meet"><span aria-hidden="true">⇄</span> ${t("can meet")}</span>` : nothing}`;
}
