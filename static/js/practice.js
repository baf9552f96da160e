// A practice as a card, in the words that phone and room screen share. Promising is not proven: the evidence is always there.
import { html, nothing } from "../vendor/lit-html/lit-html.js";
import { said, t } from "./words.js";

export const EVIDENCE = {
  hunch: () => t("a hunch"),
  feedback: () => t("feedback"),
  data: () => t("data"),
  evaluated: () => t("evaluated"),
};

const COST = { S: () => t("small"), M: () => t("medium"), L: () => t("large") };

export function progress({ evidence }) {
  return t("work in progress: {evidence}", { evidence: EVIDENCE[evidence]?.() ?? evidence });
}

// "National NGO · field level", as far as it is known.
export function origin({ organisation_type: type, level }) {
  const known = [type, level].filter(Boolean);
  return known.map((words, at) => html`${at ? " · " : nothing}<span dir="auto">${said(words)}</span>`);
}

// The parts that the card has, each with its name: [name, words].
export function parts(card) {
  const named = [
    [t("Problem"), card.problem],
    [t("What was done"), card.done],
    [t("What changed"), card.changed],
    [t("What was hard"), card.hard],
    [t("How others can adapt it"), card.adapt],
    [t("Cost and time"), COST[card.cost]?.()],
  ];
  return named.filter(([, words]) => words);
}
