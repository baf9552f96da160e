// The moderator's page: the same desk as on the console, and where the room is; nothing that moves the room.

import { connect } from "../connection.js";
import { deciding } from "../desk/deciding.js";
import { asker, drawn } from "../live-page.js";
import { screen } from "./screen.js";

const root = document.getElementById("moderate");
const here = { view: null, status: "", told: "", careCard: false, more: null };

const { change } = drawn(root, here, () => screen(here, act));
const connection = connect({
  onView: (view) => change({ view: view.shared }),
  onStatus: (status) => change({ status }),
});

const act = deciding(root, here, { change, ask: asker(connection, change) });
