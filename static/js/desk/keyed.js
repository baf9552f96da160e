// Every item keeps a list entry of its own: a press never lands on the button of the item that moves up in its place.

import { render } from "../../vendor/lit-html/lit-html.js";

const kept = new Map();

export function keyed(list, items, draw) {
  const before = kept.get(list) ?? new Map();
  const entries = new Map(items.map(({ id }) => [id, before.get(id) ?? document.createElement("li")]));
  kept.set(list, entries);
  for (const item of items) render(draw(item), entries.get(item.id));
  return [...entries.values()];
}
