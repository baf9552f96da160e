// The time-keeper's page: the clock and the way through the session; it can hold and stretch time, and moves nobody.

import { render } from "../../vendor/lit-html/lit-html.js";
import { connect, serverNow } from "../connection.js";
import { replanner } from "../console/replanning.js";
import { follow } from "../console/rail.js";
import { keepingFocus } from "../focus.js";
import { t } from "../words.js";
import { screen } from "./screen.js";

const root = document.getElementById("time");
const here = { view: null, seen: 0, status: "", told: "", replan: null };

const connection = connect({
  onView(view) {
    const moved = here.view?.step !== view.shared.step;
    Object.assign(here, { view: view.shared, seen: view.now });
    change(moved ? { told: "", replan: null } : {});
    if (moved) follow(root);
  },
  onStatus: (status) => change({ status }),
});

function change(what) {
  Object.assign(here, what);
  redraw();
}

function redraw() {
  if (!here.view) return;
  keepingFocus(() => render(screen(here, act, serverNow()), root));
  document.body.dataset.step = here.view.step;
}

// A refusal, or a connection that is gone, is said in words below the buttons.
async function ask(name, data = {}) {
  const answer = await connection.ask(name, data);
  change({ told: answer.ok ? "" : t(answer.reason) });
  return answer;
}

const act = { ask, ...replanner(here, { change, ask, agreed: () => t("The plan has changed. The facilitator can take it back.") }) };

setInterval(redraw, 500);
