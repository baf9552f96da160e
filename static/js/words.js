// Words on the page: what the interface says in the reader's language, and what the agenda says in its own.
import { html, nothing } from "../vendor/lit-html/lit-html.js";

const RIGHT_TO_LEFT = new Set(
  "apc ar bal bgn ckb dv fa he ks lrc mzn nqo ps rhg sd sdh skr syr trw ug ur yi".split(" "),
);

export const page = JSON.parse(document.getElementById("page")?.textContent || "{}");

// Message ids are English sentences; {name} stands for what is filled in.
export function t(message, values = {}) {
  return filled(page.words?.[message] || message, values);
}

// Words that go with a number: two forms in English, as many as it takes in another language.
export function tn(one, many, number, values = { number }) {
  const forms = page.words?.[one];
  return filled(forms ? forms[page.plural[place(number)]] : number === 1 ? one : many, values);
}

// `page.plural` has the form of every number up to 199: beyond, no rule looks further than the last two digits.
// A fraction is said like a hundred.
function place(number) {
  if (!Number.isInteger(number)) return 100;
  return number < 200 ? number : 100 + (number % 100);
}

function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

export function directionOf(language) {
  return RIGHT_TO_LEFT.has(language.split("-")[0]) ? "rtl" : "ltr";
}

function borrowed(language) {
  return language && language !== page.language;
}

function note(language) {
  const name = page.names?.[language] || language;
  return html`<span class="language-note" lang=${language} dir="auto">(${name})</span>`;
}

// A text from the agenda: a string, or {text, language} when it was borrowed from another language.
export function said(value) {
  if (value === null || value === undefined) return nothing;
  if (typeof value === "string") return value;
  if (!borrowed(value.language)) return value.text;
  const { text, language } = value;
  return html`<span lang=${language} dir=${directionOf(language)}>${text}</span> ${note(language)}`;
}

// Words of the interface around a text from the agenda, which stands where the words have `{name}`.
export function around(words, name, value) {
  const [before, after] = words.split(`{${name}}`);
  return html`${before}${said(value)}${after}`;
}

// The same as plain letters, for attributes.
export function plain(value) {
  return typeof value === "string" ? value : value?.text ?? "";
}

// Longer words: {html, language}, made on the server from Markdown without raw HTML.
export function prose(value) {
  if (!value) return nothing;
  if (typeof value === "string") return html`<div class="prose">${value}</div>`;
  if (!borrowed(value.language)) return html`<div class="prose" .innerHTML=${value.html}></div>`;
  const { language } = value;
  return html`<div class="prose" lang=${language} dir=${directionOf(language)} .innerHTML=${value.html}></div>
    <p>${note(language)}</p>`;
}
