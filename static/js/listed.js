// Names in a row, joined as the reader's language joins them: not by an English comma.
import { page } from "./words.js";

const ROW = new Intl.ListFormat(page.language === "en" ? "en-GB" : page.language);

export function listed(names) {
  return ROW.format(names);
}
