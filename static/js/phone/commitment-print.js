// Half a page of paper: the words, the code, lines to write on, and who is there. It is drawn beside the page and printed.
import { html, nothing, render } from "../../vendor/lit-html/lit-html.js";
import { daysLater, monthsLater } from "../calendar.js";
import { page, said, t } from "../words.js";
import { dayInWords, lines } from "./commitment-words.js";

const care = { people: page.care ?? {} };

// Who is there may have been filled in since the page was loaded.
export function careIs(people) {
  care.people = people ?? care.people;
}

// Some phones print only after this has returned, so the sheet stays until it is taken away.
export function printed(entry) {
  render(sheet(entry), place());
  document.body.classList.add("with-sheet");
  print();
}

export function clearSheet() {
  document.getElementById("sheet")?.remove();
  document.body.classList.remove("with-sheet");
}

function place() {
  clearSheet();
  const made = Object.assign(document.createElement("section"), { id: "sheet", className: "sheet" });
  document.body.append(made);
  return made;
}

function sheet({ code, made, commitment }) {
  const [[, action], ...rest] = lines(commitment);
  return html`<p class="sheet-small">${t("What I will do")}</p>
    <h1 dir="auto">${action}</h1>
    ${rest.map(([name, words]) => html`<p>${name ? html`<strong>${name}</strong>` : nothing} <bdi>${words}</bdi></p>`)}
    <dl class="sheet-lines">
      ${line(t("First step done on"))} ${line(t("Two weeks on, {day}: how it went", { day: dayInWords(daysLater(made, 14)) }))}
      ${line(t("Three months on, {day}: how it went", { day: dayInWords(monthsLater(made, 3)) }))}
    </dl>
    ${code ? html`<p>${t("Your code")}: <strong class="sheet-code" dir="ltr">${code}</strong></p>` : nothing}
    <p class="sheet-small">${careLine()}</p>`;
}

const line = (name) => html`<div><dt>${name}</dt><dd></dd></div>`;

function careLine() {
  const { support_person: person, support_contact: contact } = care.people;
  const known = [person, contact].filter(Boolean);
  return html`♥ ${t("If you would like to talk to someone:")} ${known.length
    ? known.map((words, at) => html`${at ? " · " : nothing}${said(words)}`)
    : t("the support person, or the focal point of your organisation")}`;
}
