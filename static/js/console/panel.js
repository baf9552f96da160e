// The panel at hand: a word to the speakers, what becomes of the questions, and the practices that may be shown.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { settled, settling } from "../desk/settling.js";
import { said, t, tn } from "../words.js";

export function panel({ view }, act) {
  if (view.screen !== "panel" || !view.activity?.questions) return nothing;
  const { activity } = view;
  const parts = [telling(activity.message, act), questions(activity, act)];
  return html`<div class="console-panel" data-own-space>
    ${activity.questions_now ? parts.reverse() : parts} ${practices(activity, act)}
  </div>`;
}

function questions({ questions: all, order }, act) {
  return html`<section aria-labelledby="questions">
    <h2 id="questions" class="console-eyebrow">${t("Questions from the room")}</h2>
    <div class="console-group" role="group" aria-label=${t("Which questions first")}>
      ${choice(t("Most supported first"), order === "support", () => act.ask("OrderQuestions", { order: "support" }))}
      ${choice(t("Not heard yet first"), order === "unheard", () => act.ask("OrderQuestions", { order: "unheard" }))}
    </div>
    ${all.length ? html`<ol>${all.map((one) => question(one, act))}</ol>` : html`<p class="console-soft">${t("None has been shown yet.")}</p>`}
  </section>`;
}

function question(one, act) {
  const { id, text, support } = one;
  const facts = [settled(one), support && tn("about {number} support it", "about {number} support it", support)].filter(Boolean);
  return html`<li class="console-question">
    <div><p id="asked-${id}" dir="auto">${text}</p> ${facts.length ? html`<p class="console-soft">${facts.join(" · ")}</p>` : nothing}</div>
    <div class="console-group">${settling(one, `asked-${id}`, act)}</div>
  </li>`;
}

function telling(message, act) {
  return html`<section aria-labelledby="telling">
    <h2 id="telling" class="console-eyebrow">${t("To the speakers")}</h2>
    <form class="console-telling" @submit=${(event) => tell(event, act)}>
      <label class="visually-hidden" for="tell">${t("Message to the speakers")}</label>
      <input id="tell" name="text" maxlength="140" dir="auto" autocomplete="off" required placeholder=${t("One minute left")} />
      <button class="button-quiet">${t("Send to the speakers")}</button>
    </form>
    ${message ? told(message, act) : nothing}
  </section>`;
}

function told({ text, seen }, act) {
  return html`<p class="console-told-speakers"><span dir="auto">${text}</span>
    <strong role="status">${seen ? t("Seen") : t("Not seen yet")}</strong>
    ${press(t("Take it away"), () => act.ask("TellSpeaker", { text: "" }))}</p>`;
}

async function tell(event, act) {
  event.preventDefault();
  const form = event.currentTarget;
  const sent = form.elements.text.value;
  const answer = await act.ask("TellSpeaker", { text: sent });
  if (answer.ok && form.elements.text.value === sent) form.reset();
}

function practices({ practices: all, practice: shown }, act) {
  if (!all.length) return nothing;
  return html`<section aria-labelledby="practices">
    <h2 id="practices" class="console-eyebrow">${t("Practices")}</h2>
    <ul>${all.map((one) => practice(one, shown?.id === one.id, act))}</ul>
  </section>`;
}

function practice({ id, title, prepared }, shown, act) {
  const change = () => act.ask("ShowPractice", { practice: shown ? "" : id });
  return html`<li class="console-practice">
    <p id="practice-${id}"><span dir="auto">${said(title)}</span> <span class="console-soft">${prepared ? nothing : t("from the room")}</span></p>
    ${press(shown ? t("Take off the screen") : t("Put on the screen"), change, `practice-${id}`)}
  </li>`;
}

// After a press with the pointer the button gives the keyboard back, so that Space means Next again.
function press(name, action, describedby = nothing) {
  const pressed = (event) => { if (event.detail > 0) event.currentTarget.blur(); action(); };
  return html`<button type="button" class="button-quiet" aria-describedby=${describedby} @click=${pressed}>${name}</button>`;
}

function choice(name, chosen, action) {
  const pressed = (event) => { if (event.detail > 0) event.currentTarget.blur(); action(); };
  return html`<button type="button" class="button-quiet" aria-pressed=${chosen} @click=${pressed}>${name}</button>`;
}
