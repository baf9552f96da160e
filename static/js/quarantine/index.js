// The care focal point's page: what was set aside, folded away until it is opened, and gone once it has been acted on.

import { render } from "../../vendor/lit-html/lit-html.js";
import { connect } from "../connection.js";
import { keepingFocus } from "../focus.js";
import { t } from "../words.js";
import { screen } from "./screen.js";

const root = document.getElementById("quarantine");
const here = { view: null, status: "", told: "", opened: "", asking: "" };

const connection = connect({
  onView: (view) => change({ view: view.shared }),
  onStatus: (status) => change({ status }),
});

function change(what) {
  Object.assign(here, what);
  if (here.view) keepingFocus(() => render(screen(here, act), root));
}

const act = {
  open: (item) => change({ opened: item, asking: "" }),
  sure(item) {
    change({ asking: item });
    root.querySelector(`#asked-${item || here.opened}`)?.focus();
  },
  async markRead(item) {
    const answer = await connection.ask("MarkRead", { item });
    change(answer.ok ? { told: "", opened: "", asking: "" } : { told: t(answer.reason) });
    root.querySelector("#set-aside")?.focus();
  },
};

// Whoever puts the phone away, or another page in front, leaves nothing open behind.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") act.open("");
});
