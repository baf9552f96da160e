// What may be added to a commitment, and may all stay empty.
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { said, t } from "../words.js";
import { byWhen, faultOf } from "./commitment-day.js";
import { select, text, tick, ticks } from "./commitment-fields.js";

const supports = () => [
  ["time", t("Time")], ["manager", t("My manager")], ["training", t("Training")], ["money", t("Money")],
  ["peer", t("A peer")], ["language", t("Language")], ["other", t("Other")],
];
const organisations = () => [
  ["UN", t("UN")], ["INGO", t("International NGO")], ["National NGO", t("National NGO")],
  ["Community-based", t("Community-based")], ["Faith-based", t("Faith-based")],
  ["Refugee- or displaced-led", t("Refugee- or displaced-led")], ["Government", t("Government")], ["Other", t("Other")],
];

export function more(at, { regions, was, refused }) {
  const open = Boolean(faultOf(at.given.by_when ?? "", refused));
  return html`<details class="more" ?open=${open}>
    <summary>${t("More, if you like")}</summary>
    <div class="stack">
      ${byWhen(at, was, refused)} ${obstacle(at)}
      ${ticks(at, "support", t("Support I need"), supports(), t("This shows organisers what to arrange."))}
      ${text(at, "with_whom", t("Who will do it with me"), 60, t("A role or a team, such as “our HR focal point”."))}
      ${about(at, regions)} ${peers(at)}
      ${text(at, "contact", t("Contact"), 120, t("Only for organisers, and only if you want to be reached. It may say who you are."))}
    </div>
  </details>`;
}

function obstacle(at) {
  return html`${text(at, "obstacle", t("What may get in the way"), 120, t("Name one likely obstacle and your answer to it."))}
    ${text(at, "obstacle_answer", t("and then?"), 120)}`;
}

function about(at, regions) {
  const named = regions.map(({ id, name }) => [id, said(name)]);
  return html`${named.length ? select(at, "region", t("Region"), named, t("Used to find peers who want to compare notes.")) : nothing}
    ${select(at, "organisation_type", t("Organisation type"), organisations(), t("Leave it open if it would give you away."))}`;
}

function peers(at) {
  return html`${text(at, "can_share", t("I can share"), 160)} ${text(at, "would_learn", t("I would like to learn"), 160)}
    ${tick(at, "open_to_peers", t("Others may ask me to compare notes"),
      t("Then the room sees what you can share and would like to learn, without your name, after a moderator has looked at it. Contacts are swapped only if both of you say yes."))}`;
}
