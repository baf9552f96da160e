// The links for those who help: each opens one page, and nothing else. Folded away, since the console may be on the wall.

import { html } from "../../vendor/lit-html/lit-html.js";
import { page, t } from "../words.js";

export function links({ room }) {
  return html`<details class="console-links" data-own-space>
    <summary>${t("Links for helpers")}</summary>
    <p class="console-soft">${t("Each link opens one page only. Give it to one person, and keep it off the wall.")}</p>
    <dl>${helpers(room).map(([name, link]) => html`<div><dt>${name}</dt><dd><bdi dir="ltr">${link}</bdi></dd></div>`)}</dl>
    <p class="console-links-row"><a class="alone" href="/console/room">${t("Check the room")}</a> ${page.editable ? html`<a class="alone" href="/console/agenda">${t("Edit the agenda")}</a>` : ""} <a class="alone" href="/print" target="_blank">${t("Print the paper pack")}</a></p>
    <p class="console-soft">${t("The care page asks for the care passphrase, which only the focal point has.")}</p>
  </details>`;
}

function helpers({ join_url: joining }) {
  const base = joining.replace(/\/j\/[^/]*$/, "");
  const link = (role) => `${base}/${(page.links?.[role] ?? "").split("/").at(-1)}`;
  return [
    [t("Co-facilitator"), link("cofacilitator")], [t("Time-keeper"), link("timekeeper")],
    [t("Moderator"), link("moderator")], [t("Reader"), link("reader")], [t("Speaker"), link("speaker")],
    [t("Care focal point"), link("care")],
  ];
}
