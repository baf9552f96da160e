// The time-keeper's page: the clock and the way through the session; it can hold and stretch time, and moves nobody.

import { connect, serverNow } from "../connection.js";
import { replanner } from "../console/replanning.js";
import { follow } from "../console/rail.js";
import { asker, drawn } from "../live-page.js";
import { t } from "../words.js";
import { screen } from "./screen.js";

const root = document.getElementById("time");
const here = { view: null, seen: 0, status: "", told: "", replan: null };

const { change, redraw } = drawn(root, here, () => screen(here, act, serverNow()));
const connection = connect({
  onView(view) {
    const moved = here.view?.step !== view.shared.step;
    Object.assign(here, { view: view.shared, seen: view.now });
    change(moved ? { told: "", replan: null } : {});
    if (moved) follow(root);
  },
  onStatus: (status) => change({ status }),
});

const ask = asker(connection, change);

const act = { ask, ...replanner(here, { change, ask, agreed: () => t("The plan has changed. The facilitator can take it back.") }) };

setInterval(redraw, 500);
