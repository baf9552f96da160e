// Asking for the choices after an overrun, and agreeing to one: on the console and on the time-keeper's page.

import { t } from "../words.js";

// The choices are worked out anew each time they are asked for: time goes on.
// `agreed`: what to say once the plan has changed.
export function replanner(here, { change, ask, agreed }) {
  async function replan() {
    const answer = await fetch("/console/replan").catch(() => null);
    if (!answer?.ok || answer.redirected) return change({ told: t("The laptop did not answer. Try again in a moment.") });
    change({ replan: await answer.json() });
    document.getElementById("replan").focus();
  }

  async function agree({ way, what }) {
    const { ok } = await ask("Replan", { leaving: here.replan.step, way, ...(what && { what }) });
    if (ok) change({ replan: null, told: agreed() });
  }

  return { replan, agree, leaveIt: () => change({ replan: null }) };
}
