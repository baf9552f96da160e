// Items come and go above each other: whoever is in a field or on a button stays with the item it belongs to.

export function keepingFocus(draw) {
  const before = document.activeElement;
  const { id, selectionStart: from, selectionEnd: to } = before ?? {};
  draw();
  if (!id || (document.activeElement === before && before.id === id)) return;
  const after = document.getElementById(id);
  if (!after) return before.blur();
  after.focus({ preventScroll: true });
  if (after.matches("textarea")) after.setSelectionRange(from, to);
}
