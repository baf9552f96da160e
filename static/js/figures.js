// Times, days and numbers as the reader's language writes them: Latin digits everywhere, and a time never mirrored.
import { html } from "../vendor/lit-html/lit-html.js";
import { page } from "./words.js";

// English that names no country would be American.
const LOCALE = page.language === "en" ? "en-GB" : `${page.language}-u-nu-latn`;

// 11:30, 4:05, +0:30, a code: from left to right whatever stands around it.
export function face(figures) {
  return html`<bdi dir="ltr">${figures}</bdi>`;
}

// The same for a sentence of plain letters, where only invisible marks can say it.
export function inline(figures) {
  return page.direction === "rtl" ? `\u2066${figures}\u2069` : figures;
}

// What somebody typed, in a sentence of another direction: its full stop and its signs stay where they belong.
export function setApart(words) {
  return `\u2068${words}\u2069`;
}

export function decimal(number) {
  return new Intl.NumberFormat(LOCALE).format(number);
}

// `iso` is a day like 2026-12-24, the same wherever it is read.
export function day(iso) {
  const long = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALE, long).format(new Date(iso));
}
