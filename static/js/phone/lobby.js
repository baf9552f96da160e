// Before the start: you are in, and this is your table.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { page, said, t } from "../words.js";
import { tableName } from "./frame.js";

export default function lobby({ shared, mine }) {
  return html`<section class="stack welcome">
    <p class="eyebrow">${t("Welcome")}</p>
    <h1>${said(shared.workshop)}</h1>
    <p class="say">${t("You are in. The session begins soon.")}</p>
    ${shared.say ? html`<p>${said(shared.say)}</p>` : nothing}
    <p class="table-name">${mine.table ? tableName(mine.table) : t("You have not chosen a table yet.")}</p>
    <p><a class="alone" href=${`/j/${page.code || ""}`}>${mine.table ? t("Change table or language") : t("Choose your table")}</a></p>
    <p class="hint">${t("You can pass on any question, leave, and come back. No reason needed.")}</p>
  </section>`;
}
