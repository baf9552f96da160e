// The facilitator's console: draws the view, sends what is asked for, and keeps only what has not been sent yet.

import { connect, serverNow } from "../connection.js";
import { deciding } from "../desk/deciding.js";
import { asker, drawn } from "../live-page.js";
import { jumper } from "./jumping.js";
import { listen } from "./keys.js";
import { forget } from "./papers.js";
import { follow } from "./rail.js";
import { refill } from "./saving.js";
import { replanner } from "./replanning.js";
import { screen } from "./screen.js";
import { t } from "../words.js";
import { handedOn } from "./wheel.js";

const root = document.getElementById("console");
const here = {
  view: null, seen: 0, status: "", told: "", reason: "", waived: false, ending: false, careCard: false, more: null, papersOf: "", replan: null,
  choosing: false, jump: "",
};

const { change, redraw } = drawn(root, here, () => screen(here, act, serverNow()));
const connection = connect({
  as: "facilitator",
  onView(view) {
    const moved = here.view?.step !== view.shared.step;
    const another = here.view?.activity?.round !== view.shared.activity?.round;
    const told = handedOn(here.view, view.shared);
    Object.assign(here, { view: view.shared, seen: view.now });
    if (told) here.told = told;
    change(moved && !told ? { told: "", ending: false, replan: null, choosing: false, jump: "" } : {});
    if (another) forget(root, act);
    refill(root, here.view.checklist.fields);
    if (moved) follow(root);
  },
  onStatus: (status) => change({ status }),
});

const ask = asker(connection, change);

let leaving = null;

// A second press while the first is unanswered is the same press, as long as the step is the same.
async function move(name) {
  const { step } = here.view;
  if (leaving === step) return;
  leaving = step;
  await ask(name, { leaving: step });
  if (leaving === step) leaving = null;
}

// The question has the focus while it is asked; whoever came by keyboard goes back to where they were.
function ending(on) {
  const typed = document.activeElement !== document.body;
  change({ ending: on });
  if (on || typed) document.getElementById(on ? "ending" : "end").focus();
}

const act = {
  ...deciding(root, here, { change, ask }),
  ask,
  next: () => (here.view.now && !here.view.coming ? ending(true) : move("Next")),
  back: () => move("Back"),
  ...jumper(here, { change, ask }),
  ...replanner(here, { change, ask, agreed: () => t("The plan has changed. Undo takes it back.") }),
  ending,
};

listen(document, act);
setInterval(redraw, 500);
