// The moderator's page: the same desk as on the console, and where the room is; nothing that moves the room.

import { render } from "../../vendor/lit-html/lit-html.js";
import { connect } from "../connection.js";
import { deciding } from "../desk/deciding.js";
import { keepingFocus } from "../focus.js";
import { screen } from "./screen.js";

const root = document.getElementById("moderate");
const here = { view: null, status: "", told: "", careCard: false, more: null };

const connection = connect({
  onView: (view) => change({ view: view.shared }),
  onStatus: (status) => change({ status }),
});

function change(what) {
  Object.assign(here, what);
  if (!here.view) return;
  keepingFocus(() => render(screen(here, act), root));
  document.body.dataset.step = here.view.step;
}

// A refusal is said in words where the moderator looks for it.
async function ask(name, data) {
  const answer = await connection.ask(name, data);
  change({ told: answer.ok ? "" : answer.reason });
  return answer;
}

const act = deciding(root, here, { change, ask });
