// What the moments of the cards have in common: the statement, what the cards mean, and whom one answers as.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { cardClass, shape, shapeName } from "../cards.js";
import { around, plain, said, t } from "../words.js";
import { keep, kept } from "./kept.js";

export const blockOf = ({ step }) => step.split("/")[0];

export function statement({ statement: words, moment, second }, size = "") {
  return html`<div>
    ${second && moment !== "reveal" ? html`<p class="eyebrow">${t("Second choice")}</p>` : nothing}
    <h1 class="statement ${size}" id="statement" tabindex="-1">${said(words)}</h1>
  </div>`;
}

// What tables and plenary talk about: what belongs to the statement, then what belongs to the step.
export function asks({ for_tables, prompt }) {
  return [for_tables, prompt].map((words) => (words ? html`<p class="prompt">${said(words)}</p>` : nothing));
}

export function chip(letter) {
  return html`<span class="chip ${cardClass(letter)}">${shape(letter)} ${letter}</span>`;
}

// "A, square:"
const heard = (letter) => t("{letter}, {shape}: {meaning}", { letter, shape: shapeName(letter), meaning: "" }).trim();

// Seen are shape, letter and heading; heard is also the name of the shape.
export function headed({ letter, meaning }) {
  return html`<span class="headed">
    <span class="visually-hidden">${heard(letter)}</span>
    <span class="chip ${cardClass(letter)}" aria-hidden="true">${shape(letter)} ${letter}</span> <span>${said(meaning)}</span>
  </span>`;
}

export function onPaper() {
  return html`<p class="notice">${t("Use your paper cards. Nothing is collected here.")}</p>`;
}

// The cards to look at, with the paper that stands for each where there is no paper of its colour.
export function meanings(four) {
  return html`<ul class="plain-list cards">${four.map(meaning)}</ul>`;
}

function meaning({ letter, meaning: words, paper, prompt }) {
  return html`<li class="card shown ${cardClass(letter)}">
    ${shape(letter)} <span class="visually-hidden">${heard(letter)}</span> <span class="letter" aria-hidden="true">${letter}</span>
    <div>
      <p>${said(words)}</p>
      ${prompt ? html`<p class="card-more">${said(prompt)}</p>` : nothing}
      ${paper ? html`<p class="card-more">${around(t("use {paper}"), "paper", paper)}</p>` : nothing}
    </div>
  </li>`;
}

// Where people answer as somebody else, chance says as whom: once for a block, on this phone.
export function drawn(shared) {
  const { characters } = shared;
  if (!characters) return null;
  const name = `character/${blockOf(shared)}`;
  return characters.find(({ letter }) => letter === kept(name, "")) ?? draw(name, characters);
}

function draw(name, characters) {
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  const one = characters[chance % characters.length];
  keep(name, one.letter);
  return one;
}

export function character(shared) {
  const one = drawn(shared);
  if (!one) return nothing;
  return html`<p class="character">
    <span class="chip ${cardClass(one.letter)}" aria-hidden="true">${shape(one.letter)}</span>
    <span>${t("Today you answer as:")} <strong>${said(one.name)}</strong></span>
  </p>`;
}
