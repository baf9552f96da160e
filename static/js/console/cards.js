// The round at hand: its statement, how many answers are in, and the papers of people without a phone.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { papers } from "./papers.js";

export function cards(here, act) {
  const { screen, activity, rail } = here.view;
  if (screen !== "cards" || !activity?.round) return nothing;
  return html`<section class="console-round" aria-labelledby="round">
    <h2 id="round" class="console-eyebrow">${t("Statement")}</h2>
    <p class="console-statement">${said(activity.statement)}</p>
    <p class="console-facts">${facts(activity, rail).map((fact) => html`<span>${fact}</span> `)}</p>
    ${counted(activity) ? papers(here, act) : nothing}
  </section>`;
}

// Whether there is something to reveal, now or later.
export function collecting({ capture, totals, by_character: each }) {
  return capture !== "nothing" && !totals && !each;
}

function counted(activity) {
  return collecting(activity) && !activity.characters && ["open", "raise", "talk"].includes(activity.moment);
}

function facts(activity, rail) {
  const { answers_in: count } = activity;
  return [which(activity, rail), state(activity), count ? t("answers in: about {count}", { count }) : ""].filter(Boolean);
}

// Most statements are answered once: then there is no first.
function which({ round, second }, rail) {
  if (second) return t("Second choice");
  const again = ({ id }) => id.startsWith(`${round}/`) && id.endsWith("-again");
  return rail.some(({ steps }) => steps.some(again)) ? t("First choice") : "";
}

function state(activity) {
  if (activity.capture === "nothing") return t("Nothing is collected");
  if (activity.totals || activity.by_character) return t("Totals are shown");
  if (activity.open) return t("Open");
  return activity.moment === "hear" ? t("Not open yet") : t("Closed");
}
