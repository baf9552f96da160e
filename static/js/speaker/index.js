// The speakers' page: draws the view, and says that a message was seen.

import { connect, serverNow } from "../connection.js";
import { asker, drawn } from "../live-page.js";
import { screen } from "./screen.js";

const root = document.getElementById("speaker");
const here = { view: null, status: "", told: "" };

const { change, redraw } = drawn(root, here, () => screen(here, act, serverNow()));
const connection = connect({
  as: "speaker",
  onView: (view) => change({ view: view.shared, told: "" }),
  onStatus: (status) => change({ status }),
});

const ask = asker(connection, change);
const act = { seen: (number) => ask("AcknowledgeMessage", { number }) };

setInterval(redraw, 250); // often enough for a countdown
