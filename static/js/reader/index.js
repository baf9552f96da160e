// The page of a volunteer who reads aloud: it draws the view, keeps the screen lit, and remembers where the reader is.

import { connect, serverNow } from "../connection.js";
import { asker, drawn } from "../live-page.js";
import { stayAwake } from "../room/awake.js";
import { asking, follow as followOwn } from "./own.js";
import { follow as followPlace, mark } from "./place.js";
import { draw } from "./draw.js";

const root = document.getElementById("reader");
const here = { view: null, status: "", told: "" };

const { change, redraw } = drawn(root, here, () => draw(here, act, serverNow()));
const connection = connect({
  as: "reader",
  onView(view) {
    const moved = here.view?.step !== view.shared.step;
    here.view = view.shared;
    followPlace(here.view, view.now);
    followOwn(here.view);
    if (moved) window.scrollTo(0, 0);
    change(moved ? { told: "" } : {});
  },
  onStatus: (status) => change({ status }),
});

const ask = asker(connection, change);

const act = {
  mark(sentence) {
    mark(here.view, sentence);
    redraw();
  },
  async handOver() {
    asking(here.view, true);
    redraw();
    const answer = await ask("AskStandIn");
    if (!answer.ok) asking(here.view, false);
    redraw();
  },
  async takeOver() {
    const answer = await ask("TakeOver");
    if (answer.ok) asking(here.view, false);
    redraw();
  },
};

setInterval(redraw, 1000);
stayAwake();
