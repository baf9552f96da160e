// Keys and a presenter's clicker: the same two buttons everywhere, except where somebody types.

const FORWARD = new Set([" ", "ArrowRight", "PageDown"]);
const BACKWARD = new Set(["ArrowLeft", "PageUp"]);
const TYPING = "input, textarea, select, [contenteditable]";
const PRESSING = "button, a, summary, [data-own-space]";

export function listen(target, act) {
  target.addEventListener("keydown", (event) => {
    if (!meant(event)) return;
    event.preventDefault();
    if (FORWARD.has(event.key)) act.next();
    else act.back();
  });
}

function meant(event) {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (event.target.closest?.(TYPING)) return false;
  if (event.key === " " && event.target.closest?.(PRESSING)) return false;
  return FORWARD.has(event.key) || BACKWARD.has(event.key);
}
