// What may have become of a commitment: four answers, none of them better than another.
import { t } from "./words.js";

export const WENT = {
  "done": () => t("Done"),
  "partly": () => t("Partly"),
  "not-yet": () => t("Not yet"),
  "changed-my-mind": () => t("Changed my mind"),
};

// As rows for rough totals.
export function wentRows() {
  return Object.entries(WENT).map(([letter, meaning]) => ({ letter, meaning: meaning() }));
}
