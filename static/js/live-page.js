// What every page that draws a view does: it draws anew when something changes, and says in words what was refused.

import { render } from "../vendor/lit-html/lit-html.js";
import { keepingFocus } from "./focus.js";
import { t } from "./words.js";

// `here` is all that the page knows, `draw` makes its picture from it; nothing is drawn before the first view.
export function drawn(root, here, draw) {
  const redraw = () => {
    if (!here.view) return;
    keepingFocus(() => render(draw(), root));
    document.body.dataset.step = here.view.step;
  };
  const change = (what) => {
    Object.assign(here, what);
    redraw();
  };
  return { change, redraw };
}

// Sends a command; a refusal, or a connection that is gone, is said in the reader's language where the page says it.
export function asker(connection, change) {
  return async (name, data = {}) => {
    const answer = await connection.ask(name, data);
    change({ told: answer.ok ? "" : t(answer.reason) });
    return answer;
  };
}
