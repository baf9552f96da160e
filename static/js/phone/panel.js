// The panel: who speaks, a question of one's own without a name, and the questions the room shares.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t, tn } from "../words.js";
import { box, discard, draft, write } from "./drafts.js";
import { opening } from "./frame.js";
import { unsent } from "./kept.js";
import { ownGiven } from "./panel-own.js";
import { practiceNow, sharing } from "./panel-practice.js";

const LONGEST = 280;

export default function panel(view, ask) {
  const { shared, mine } = view;
  const own = { asked: [], supported: [], ...mine.panel };
  return html`<section class="stack">
    ${opening(shared)} ${shared.speaker ? html`<p class="speaker">${said(shared.speaker)}</p>` : nothing}
    ${shared.prompt ? html`<p class="prompt">${said(shared.prompt)}</p>` : nothing}
    ${practiceNow(shared)}
    ${shared.questions.length ? questions(shared, own, ask) : nothing}
    ${shared.asking_open ? asking(shared, ask) : html`<p class="notice">${t("Questions are closed now.")}</p>`}
    ${ownQuestions(own.asked, ask)} ${sharing(view, ask)}
  </section>`;
}

function asking({ step }, ask) {
  const name = `question/${step.split("/")[0]}`;
  const text = draft(name);
  return html`<form class="panel stack" @submit=${(event) => send(event, name, ask)}>
    ${box({
      id: "question", label: t("Ask a question"), value: text, limit: LONGEST,
      hint: t("Without your name. A moderator reads it first."),
      onInput: (words) => write(name, words),
    })}
    <button class="button" ?disabled=${!text.trim()}>${t("Send")}</button>
  </form>`;
}

async function send(event, name, ask) {
  event.preventDefault();
  const text = draft(name).trim();
  if (!text) return;
  discard(name);
  const answer = await ask("AskQuestion", { text });
  if (!answer.ok && !draft(name)) write(name, text);
}

const STATES = {
  waiting: () => t("Waiting for the moderator"),
  shown: () => t("The room can see it"),
  answered: () => t("Answered"),
  later: () => t("Will be answered in writing"),
};

function ownQuestions(asked, ask) {
  return ownGiven({
    title: t("Your questions"),
    coming: unsent("AskQuestion").map(({ data }) => data.text),
    given: asked,
    states: STATES,
    withdraw: (question) => ask("WithdrawQuestion", { question }),
  });
}

function questions({ questions: all }, { supported }, ask) {
  const going = unsent("Support").map((item) => item.data.question);
  const mine = new Set([...supported, ...going]);
  return html`<h2>${t("Questions from the room")}</h2>
    <ul class="plain-list stack">${all.map((question) => shared(question, mine.has(question.id), ask))}</ul>`;
}

function shared(question, supported, ask) {
  const { id, text, shortened, state } = question;
  return html`<li class="panel stack">
    <p class="read" dir="auto" id="question-${id}">${text}</p>
    ${shortened ? html`<p class="hint">${t("Shortened by the moderator")}</p>` : nothing}
    ${state === "shown" ? nothing : html`<p class="state">${STATES[state]?.()}</p>`}
    ${state === "answered" ? nothing : supporting(question, supported, ask)}
  </li>`;
}

function supporting({ id, support }, supported, ask) {
  return html`<div class="row between">
    <button type="button" class="button-quiet" aria-describedby="question-${id}" aria-pressed=${supported}
      ?disabled=${supported} @click=${() => ask("Support", { question: id })}>
      ${supported ? html`<span aria-hidden="true">✓</span>` : nothing} ${t("Support this question")}
    </button>
    ${support ? html`<p class="soft">${tn("about {number} support it", "about {number} support it", support)}</p>` : nothing}
  </div>`;
}
