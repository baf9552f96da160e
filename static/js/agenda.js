// The agenda for its authors: the server works the times out while somebody types; nothing is kept before a button is pressed.
const PAUSE = 250;

const sheet = document.getElementById("sheet");
let waiting;
let asked = 0;

sheet.querySelector(".agenda-first").hidden = true; // Enter still presses it
sheet.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});

// Of several answers the newest question counts.
async function ask() {
  const mine = ++asked;
  try {
    const answer = await fetch("/console/agenda/times", { method: "POST", body: new FormData(sheet) });
    if (answer.ok && !answer.redirected && mine === asked) show(await answer.json());
  } catch {
    return; // the laptop is away: the button works out the times when it is back
  }
}

function show({ rows, ends }) {
  document.getElementById("ends").textContent = ends || "–";
  for (const [key, row] of Object.entries(rows)) {
    find("clock", key).textContent = row.clock || "–";
    find("faults", key).replaceChildren(...row.faults.map(item));
    const spare = find("spare", key);
    if (spare) spare.querySelector("bdi").textContent = Math.round(row.spare / 6) / 10;
  }
}

const find = (what, key) => document.querySelector(`[data-${what}="${key}"]`);

function item(words) {
  const made = document.createElement("li");
  made.textContent = words;
  return made;
}
