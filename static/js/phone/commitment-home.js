// A copy to take home that needs no address: a calendar file, half a page, or the text. All of it is made on this phone.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { calendarFile, daysLater, isDay, monthsLater, today } from "../calendar.js";
import { serverNow } from "../connection.js";
import { t } from "../words.js";
import { printed } from "./commitment-print.js";
import { plainText } from "./commitment-words.js";
import { amend, changed, newKey } from "./kept.js";

const moment = { copying: "", said: "" };

export function takeHome(entry) {
  const { id } = entry;
  return html`<div class="stack home" role="group" aria-label=${t("A copy to take home")}>
    <p class="eyebrow">${t("A copy to take home")}</p>
    <button type="button" class="button-quiet wide" @click=${() => toCalendar(entry)}>${t("Add to my calendar")}</button>
    <div class="pair">
      <button type="button" class="button-quiet" @click=${() => printed(stamped(entry))}>${t("Print half a page")}</button>
      <button type="button" class="button-quiet" aria-expanded=${moment.copying === id} @click=${() => copy(id)}>${t("Copy the text")}</button>
    </div>
    ${moment.copying === id ? copying(entry) : nothing}
  </div>`;
}

// Its days are counted from when it was first taken home, and its name in the calendar gives no code away.
function stamped(entry) {
  if (entry.uid && entry.made) return entry;
  const more = { uid: newKey(), made: today(new Date(serverNow())) };
  amend(entry.id, more);
  return { ...entry, ...more };
}

export function reminders({ uid, made, commitment }) {
  const { action, by_when: day } = commitment;
  const all = [
    ["2w", daysLater(made, 14), t("Two weeks on: {action}", { action })],
    ["3m", monthsLater(made, 3), t("Three months on: {action}", { action })],
    ...(isDay(day ?? "") ? [["day", day, t("The day I chose: {action}", { action })]] : []),
  ];
  const description = `${plainText({ commitment })}\n\n${t("How did it go? Done, partly, not yet, changed my mind: each is a good answer.")}`;
  return all.map(([at, on, summary]) => ({ uid: `${uid}-${at}@our-joint-journey`, day: on, summary, description }));
}

function toCalendar(entry) {
  const file = calendarFile(reminders(stamped(entry)), new Date(serverNow()));
  const address = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: "commitment.ics" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// Pages without https may not write to the clipboard by themselves: select, then the old way.
function copy(id) {
  const closing = moment.copying === id;
  Object.assign(moment, { copying: closing ? "" : id, said: "" });
  changed();
  if (!closing) copyNow();
}

function copyNow() {
  const field = document.getElementById("copy-text");
  field.focus();
  field.select();
  moment.said = document.execCommand("copy") ? t("Copied.") : t("The text is selected. Copy it with your phone.");
  changed();
}

function copying(entry) {
  return html`<div class="field">
    <label for="copy-text">${t("The text of it")}</label>
    <textarea id="copy-text" rows="6" readonly dir="auto" .value=${plainText(entry)}></textarea>
    <p class="hint" role="status">${moment.said}</p>
  </div>`;
}
