// Skip, jump, repeat: any step may be chosen in the rail; before it is entered the console says what that means.

import { html } from "../../vendor/lit-html/lit-html.js";
import { around, t, tn } from "../words.js";
import { pressed } from "./controls.js";

export function jumping({ jump, view }, act) {
  const escape = (event) => event.key === "Escape" && act.jump("");
  return html`<div class="console-ending" role="group" aria-labelledby="jumping" @keydown=${escape}>
    <p id="jumping" tabindex="-1">${meaning(way(view, jump))}</p>
    <button type="button" class="button-quiet" @click=${pressed(() => act.jump(""))}>${t("No, stay here")}</button>
    <button type="button" class="button" @click=${pressed(act.goThere)}>${t("Yes, go there")}</button>
  </div>`;
}

// The step, how many steps lie between, and whether it lies behind.
function way({ rail }, jump) {
  const steps = rail.flatMap((block) => block.steps);
  const [to, here] = [steps.findIndex(({ id }) => id === jump), steps.findIndex(({ state }) => state === "now")];
  return { title: steps[to].title, back: to < here, between: steps.slice(here + 1, to).filter(({ dropped }) => !dropped).length };
}

function meaning({ title, back, between }) {
  if (back) return around(t("Back to “{step}”: it is shown once more. What was closed stays closed, and so do the cards."), "step", title);
  if (!between) return around(t("On to “{step}”. It is the next step."), "step", title);
  const words = tn(
    "On to “{step}”: {number} step before it is passed by and closed. Undo takes it back.",
    "On to “{step}”: {number} steps before it are passed by and closed. Undo takes it back.",
    between,
    { number: between },
  );
  return around(words, "step", title);
}

// What the console does: choosing in the rail, asking, going. The question has the focus while it is asked.
export function jumper(here, { change, ask }) {
  const land = (id) => document.getElementById(id)?.focus();
  return {
    choose(choosing) {
      change({ choosing, jump: "" });
      if (choosing) document.querySelector(".console-rail [aria-current]").scrollIntoView({ block: "center" });
    },
    jump(step) {
      change({ jump: step, choosing: Boolean(step) });
      land(step ? "jumping" : "choose-step");
    },
    async goThere() {
      const { ok } = await ask("GoTo", { leaving: here.view.step, step: here.jump });
      if (ok) change({ jump: "", choosing: false });
    },
  };
}
