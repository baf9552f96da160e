// Dark and quiet: nothing but the way to join, which stands in the corner.

import { nothing } from "../../vendor/lit-html/lit-html.js";

export function draw() {
  return nothing;
}
