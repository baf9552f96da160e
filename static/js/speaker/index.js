// The speakers' page: draws the view, and says that a message was seen.

import { render } from "../../vendor/lit-html/lit-html.js";
import { connect, serverNow } from "../connection.js";
import { keepingFocus } from "../focus.js";
import { screen } from "./screen.js";

const root = document.getElementById("speaker");
const here = { view: null, status: "", told: "" };

const connection = connect({
  as: "speaker",
  onView(view) {
    Object.assign(here, { view: view.shared, told: "" });
    redraw();
  },
  onStatus(status) {
    here.status = status;
    redraw();
  },
});

function redraw() {
  if (!here.view) return;
  keepingFocus(() => render(screen(here, act, serverNow()), root));
  document.body.dataset.step = here.view.step;
}

// A refusal, or a connection that is gone, is said in words below the button.
async function seen(number) {
  const answer = await connection.ask("AcknowledgeMessage", { number });
  here.told = answer.ok ? "" : answer.reason;
  redraw();
}

const act = { seen };

setInterval(redraw, 250); // often enough for a countdown
