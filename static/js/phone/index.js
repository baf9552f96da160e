// The participant's one page: follows the workshop, draws the step at hand, hands on what people give.
import { html, render } from "../../vendor/lit-html/lit-html.js";
import { connect } from "../connection.js";
import { keepingFocus } from "../focus.js";
import { page, plain, said, t } from "../words.js";
import { frame, isCaring, steppedOut } from "./frame.js";
import { changed, forget, giveBack, newKey, onChange, outbox, remember, rememberPeers } from "./kept.js";

const KINDS = ["lobby", "testimonies", "tabletop", "cards", "cards-notes", "panel", "material", "reflection", "circle", "pause", "free", "commitments", "ended"];
const GIVEN = new Set([
  "HoldCard", "CountPapers", "WriteNote", "WithdrawNote", "ShareLine", "AskQuestion", "WithdrawQuestion", "Support",
  "SharePractice", "WithdrawPractice",
  "Commit", "ChangeCommitment", "DeleteCommitment", "SayHowItWent", "AskPeer", "AnswerPeer",
]);
const WRITTEN = new Set(["Commit", "ChangeCommitment"]);
const KEYLESS = new Set(["FindCommitment", "FindPeers"]);
const QUIET = new Set(["DraftLine", ...KEYLESS]);
const PREFETCH = 5000;

const app = document.getElementById("app");
const aloud = document.getElementById("aloud");
const screens = {};
const state = { view: null, status: "", notice: "", lost: false, refused: false };

const line = connect({ as: "participant", onView: show, onStatus: follow, onRefused: () => (state.refused = true) });
const answers = outbox(line, taken);

app.textContent = "";
onChange(draw);
if (page.view) show(page.view);
else draw();

// What people give goes through the outbox; the rest is asked for now or not at all.
function ask(name, data = {}) {
  return GIVEN.has(name) ? answers.give(name, data) : askNow(name, data);
}

async function askNow(name, data) {
  const answer = await line.ask(name, KEYLESS.has(name) ? data : { key: newKey(), ...data });
  if (!answer.ok && !QUIET.has(name)) state.notice = t(answer.reason);
  changed();
  return answer;
}

// Cards are chosen or written on: two screens, so that a phone only loads the one it needs.
function kindOf({ shared: { screen, mode } }) {
  return screen === "cards" && mode !== "choose_one" ? "cards-notes" : screen;
}

function show(view) {
  const before = state.view?.shared;
  const focus = document.activeElement;
  Object.assign(state, { view, refused: false });
  if (!screens[kindOf(view)]) load(kindOf(view));
  draw();
  if (!before) return prefetchLater();
  if (before.step !== view.shared.step) arrive(before, view.shared, document.activeElement !== focus);
}

// A new step starts at the top and is said aloud once, except to somebody who stepped out; where the focus has gone to its
// heading, that is what says it.
function arrive(before, { screen, title }, headed) {
  state.notice = "";
  const writing = document.activeElement?.matches("textarea, input");
  if (screen !== before.screen || !writing) scrollTo(0, 0);
  if (!steppedOut() && !headed) sayAloud(plain(title));
  draw();
}

// Each is said once, also when the same words come twice.
function sayAloud(words) {
  aloud.textContent = "";
  setTimeout(() => (aloud.textContent = words), 50);
}

function follow(status) {
  state.status = status;
  if (status === "connected") {
    state.notice = "";
    answers.flush();
  }
  changed();
}

// An answer may come after a reload, so what it brings is kept here and not where it was asked for.
function taken(item, answer) {
  if (!answer.ok) refuse(item, answer);
  else sayAloud(arrived(item));
  const receipt = answer.mine?.receipt;
  if (receipt?.commitment) remember({ id: receipt.code, ...receipt });
  if (receipt?.deleted) forget(item.data.code);
  if (receipt?.peers) rememberPeers(item.data.code, receipt.peers);
}

// A choice is said where it is put away; only one that came late has nobody to say it.
function arrived({ name }) {
  if (name !== "HoldCard") return t("Sent");
  return document.getElementById("answered") ? t("Your answer is in") : "";
}

// Words that took a while to write are not lost: they come back with the reason.
function refuse(item, answer) {
  if (WRITTEN.has(item.name)) giveBack(item.data, answer);
  else state.notice = refusal(item, answer);
}

function refusal(item, { code, reason, untold }) {
  if (code !== "closed") return t(reason);
  if (item.asked && untold) return t("This is closed now. Whether yours came in time can no longer be told: nothing leads from an answer back to a person.");
  return item.name === "HoldCard" ? t("Answers had closed before yours arrived. It was not counted.") : t(reason);
}

function status() {
  return answers.stuck() ? "unsent" : state.status;
}

function draw() {
  document.body.classList.toggle("away-page", steppedOut() || isCaring());
  const onNoticeRead = () => { state.notice = ""; draw(); };
  keepingFocus(() => render(frame({ ...state, status: status(), onNoticeRead, body: body() }), app));
  if (state.view && screens[kindOf(state.view)]) document.body.dataset.step = state.view.shared.step;
}

function body() {
  if (state.refused) return notIn();
  const screen = state.view && screens[kindOf(state.view)];
  return screen ? screen(state.view, ask) : waiting();
}

function waiting() {
  return html`<section class="stack">
    <h1>${said(state.view?.shared.title)}</h1>
    <p>${t("One moment…")}</p>
    ${state.lost ? html`<p class="notice">${t("The Wi-Fi is slow just now. This page keeps trying; nothing is lost.")}</p>` : ""}
  </section>`;
}

function notIn() {
  return html`<section class="stack">
    <h1>${t("This phone has not joined yet.")}</h1>
    <a class="button" href=${`/j/${page.code || ""}`}>${t("Join")}</a>
  </section>`;
}

// Browsers remember a failed module by its address, so another attempt needs another one.
async function load(kind, attempt = 0) {
  try {
    const module = await import(attempt ? `./${kind}.js?again=${attempt}` : `./${kind}.js`);
    screens[kind] = module.default;
    state.lost = false;
  } catch {
    state.lost = true;
    setTimeout(() => load(kind, attempt + 1), 2000);
  }
  draw();
}

// Not all phones at once: the room's Wi-Fi carries two hundred of them.
function prefetchLater() {
  setTimeout(async () => {
    for (const kind of KINDS) await import(`./${kind}.js`).catch(() => {});
  }, PREFETCH * (1 + Math.random()));
}
