// Where the keyboard is when what it was on goes away: with the same item elsewhere, or on what is left around it.

export function keepingFocus(draw) {
  const before = document.activeElement;
  const { id, selectionStart: from, selectionEnd: to } = before ?? {};
  const around = upwards(before);
  draw();
  if (before === document.body || (document.activeElement === before && there(before) && before.id === id)) return;
  const again = there(before) && before.id === id ? before : id && document.getElementById(id);
  if (!there(again)) return land(around.find(there));
  again.focus({ preventScroll: true });
  if (again.matches("textarea")) again.setSelectionRange(from, to);
}

// A button that has just gone grey takes no keys any more.
const there = (one) => Boolean(one?.isConnected && !one.disabled && one.checkVisibility?.() !== false);

function upwards(one) {
  const path = [];
  for (let up = one?.parentElement; up && up !== document.body; up = up.parentElement) path.push(up);
  return path;
}

// Never on the next button: a key that is still held would press it.
function land(place) {
  const target = [...(place?.querySelectorAll("h1, h2, h3") ?? [])].find(there) ?? place;
  if (!target) return;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
