// A free step: its words. A phone has nothing to do here.
import { html } from "../../vendor/lit-html/lit-html.js";
import { opening } from "./frame.js";

export default function free({ shared }) {
  return html`<section class="stack">${opening(shared)}</section>`;
}
