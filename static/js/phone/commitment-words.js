// A commitment as sentences, for saying aloud, for a calendar, for paper.
import { isDay } from "../calendar.js";
import { day as inFull } from "../figures.js";
import { t } from "../words.js";

// Both halves make a sentence; whoever typed "When" again does not hear it twice.
export function ifThen({ when, then }) {
  if (!when?.trim() || !then?.trim()) return "";
  return t("When {when}, then I {then}", { when: bare(when, t("When …")), then: bare(then, t("then I …")) });
}

function bare(words, label) {
  const lead = label.replace(/\s*…$/, "").toLowerCase();
  const clean = words.trim().replace(/^[….\s]+|[,;…\s]+$/g, "");
  return clean.toLowerCase().startsWith(`${lead} `) ? clean.slice(lead.length + 1) : clean;
}

// "24 December 2026"; what is no day stays as it was written.
export function dayInWords(day) {
  return isDay(day) ? inFull(day) : day;
}

// Its lines, each with a name where it needs one: [name, words].
export function lines(commitment) {
  const named = [
    ["", commitment.action],
    ["", ifThen(commitment)],
    [t("First step:"), commitment.first_step],
    [t("By when:"), dayInWords(commitment.by_when ?? "")],
  ];
  return named.filter(([, words]) => words);
}

export function plainText({ code, commitment }) {
  const all = [...lines(commitment), ...(code ? [[t("Code:"), code]] : [])];
  return all.map(([name, words]) => (name ? `${name} ${words}` : words)).join("\n");
}
