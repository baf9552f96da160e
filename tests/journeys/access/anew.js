// Runs axe on all of a page but rows of a shape that was looked at before: two hundred steps are drawn alike, and axe
// takes as long for each. A shape is everything but words: what surrounds a row, its elements, what they refer to.
async ({ rules, rows, known }) => {
  const seen = new Set(known);
  const ids = {};
  for (const { id } of document.querySelectorAll("[id]")) ids[id] = (ids[id] ?? 0) + 1;

  const REFERS = new Set(["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant"]);
  const COUNTS = new Set(["class", "role", "type", "dir", "lang", "style", "tabindex", "autocomplete"]);
  const said = ({ name, value }) => {
    if (name === "id") return `id ${ids[value]}`;
    if (REFERS.has(name)) return `${name} ${value.split(/\s+/).map((id) => ids[id] ?? 0)}`;
    return COUNTS.has(name) || /^aria-\w+$/.test(name) && value.length < 9 ? `${name} ${value}` : `${name} ${Boolean(value.trim())}`;
  };
  const now = (one) => [one.labels?.length, one.checked, one.disabled, Boolean(one.value), one === document.activeElement];
  const opening = (one) => `<${one.localName} ${[...one.attributes].map(said).join(" ")} ${now(one)}>`;
  const shape = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? "…" : "";
    return node.nodeType === Node.ELEMENT_NODE ? `${opening(node)}${[...node.childNodes].map(shape).join("")}</>` : "";
  };
  const around = (one) => (one ? `${around(one.parentElement)}${opening(one)}` : "");
  const short = (words) => {
    let [one, other] = [7, 11];
    for (let at = 0; at < words.length; at += 1) {
      one = Math.imul(one, 31) + words.charCodeAt(at) | 0;
      other = Math.imul(other, 131) ^ words.charCodeAt(at);
    }
    return `${one} ${other}`;
  };
  const again = [...document.querySelectorAll(rows)].filter((row) => {
    const kind = short(around(row.parentElement) + shape(row));
    return seen.has(kind) || !seen.add(kind);
  });
  const { violations } = await axe.run({ exclude: again }, rules);
  return { violations: violations.map(({ id, nodes }) => ({ id, html: nodes.slice(0, 2).map(({ html }) => html) })), known: [...seen] };
}
