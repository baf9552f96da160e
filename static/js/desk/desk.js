// The moderation desk, on the console and on the moderator's page: nothing people offer is shown before it is decided here.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { t } from "../words.js";
import { careCard } from "./care-card.js";
import { item } from "./item.js";
import { keyed } from "./keyed.js";

export function desk(here, act) {
  const { shown, parked } = here.view;
  return html`<div class="desk" data-own-space>
    ${waiting(here, act)}
    ${shown.length ? group("shown", t("Shown"), [...shown].reverse(), here, act) : nothing}
    ${parked.length ? group("parked", t("Parked"), parked, here, act) : nothing}
  </div>`;
}

function waiting(here, act) {
  const { waiting: items, set_aside: aside } = here.view;
  return html`<section class="desk-waiting" aria-labelledby="waiting">
    <h2 id="waiting" class="console-eyebrow" tabindex="-1">${t("Waiting for you")}${many(items)}</h2>
    ${here.careCard ? careCard(act) : nothing}
    ${items.length ? list("waiting", items, here, act) : html`<p class="console-soft">${t("Nothing waits.")}</p>`}
    ${aside ? html`<p class="console-soft desk-aside">${t("Set aside for the care focal point: {count}", { count: aside })}</p>` : nothing}
  </section>`;
}

// How much there is to do, once it does not fit one look.
function many({ length: count }) {
  return count > 2 ? html` <span class="desk-count">${count}</span>` : nothing;
}

function group(name, heading, items, here, act) {
  return html`<section class="desk-${name}" aria-labelledby="desk-${name}">
    <h2 id="desk-${name}" class="console-eyebrow">${heading}</h2>
    ${list(name, items, here, act)}
  </section>`;
}

function list(name, items, here, act) {
  return html`<ol class="desk-list">${keyed(name, items, (one) => item(one, name, here, act))}</ol>`;
}
