// What the buttons of the desk do. The page that has the desk brings its state, how it changes, and how it asks.

export function deciding(root, here, { change, ask }) {
  return {
    change,
    unfold: (one) => unfold(root, one, change),
    write: (typed) => change({ more: { ...here.more, ...typed } }),
    settle: (name, item, press) => settle(ask, name, item, press),
    moderate: (name, data, press) => moderate(root, here, { change, ask }, name, data, press),
  };
}

function unfold(root, one, change) {
  change({ more: one && { item: one.id, text: one.text, into: "" } });
  if (one) root.querySelector(`#words-${one.id}`)?.focus();
}

// The button is about to belong to the next item: a second press must not decide that one too.
async function moderate(root, here, { change, ask }, name, data, press) {
  if (press.detail > 1) return;
  if (press.detail > 0) document.activeElement.blur();
  else root.querySelector("#waiting")?.focus();
  const answer = await ask(name, data);
  if (!answer.ok) return;
  if (here.more?.item === data.item) change({ more: null });
  if (name === "Care") showCareCard(root, change);
}

// After a press with the pointer the button gives the keyboard back, so that Space means Next again on the console.
function settle(ask, name, item, press) {
  if (press.detail > 1) return;
  if (press.detail > 0) press.currentTarget.blur();
  ask(name, { item });
}

function showCareCard(root, change) {
  change({ careCard: true });
  const card = root.querySelector("#care-card");
  card?.focus({ preventScroll: true });
  card?.parentElement.scrollIntoView({ block: "nearest" });
}
