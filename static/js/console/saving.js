// What is typed into the checklist is stored while somebody types, and never overwritten by what is known elsewhere.

const WAIT = 600;

let later = 0;

export function typed({ target, currentTarget: form }, act) {
  target.dataset.unsaved = "1";
  act.change({ told: "" });
  clearTimeout(later);
  later = setTimeout(() => save(form, act), WAIT);
}

// Saves all four; a field counts as saved only if it still says what was sent.
export async function save(form, act) {
  clearTimeout(later);
  const sent = Object.fromEntries(new FormData(form));
  const answer = await act.ask("Prepare", sent);
  if (!answer.ok) return;
  for (const input of form.elements) if (input.value === sent[input.name]) delete input.dataset.unsaved;
}

// Brings in what is known elsewhere, never over what somebody is typing here.
export function refill(root, known) {
  for (const input of root.querySelectorAll("[data-care]")) {
    const busy = input === document.activeElement || input.dataset.unsaved;
    if (!busy) input.value = known[input.name] ?? "";
  }
}
