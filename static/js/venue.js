// Check the room: looks again every two seconds, so that lights turn on while somebody holds a phone.
const EVERY = 2000;

const now = document.getElementById("now");
const { lang } = document.documentElement;
const lost = document.getElementById("lost");

async function look() {
  try {
    const answer = await fetch(`/console/room/now?clock=${Date.now()}&language=${lang}`);
    if (answer.redirected) return location.reload();
    show(answer.ok, await answer.text());
  } catch {
    show(false);
  }
  setTimeout(look, EVERY);
}

// What has not changed stays, and with it where somebody is reading or has put the focus.
function show(there, rows) {
  lost.hidden = there;
  if (!there || rows === show.last) return;
  show.last = rows;
  now.innerHTML = rows;
}

look();
