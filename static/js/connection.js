// The line to the server: views come in whole, commands go out. The only file that knows Socket.IO.
import { io } from "../vendor/socket.io-client/socket.io.esm.min.js";
import { page, t } from "./words.js";

const PATIENCE = 5000;
const SILENCE = 10000;

// What the server's clock said last and when; in a rehearsal it runs faster, and stands before the start.
let last = { now: 0, at: 0, speed: 1 };

// The server's clock as well as this device can know it.
export function serverNow() {
  return last.now + (Date.now() - last.at) * last.speed;
}

// How long it is, on this device, until the server's clock says so.
export function until(moment) {
  return (moment - serverNow()) / (last.speed || 1);
}

export function connect({ as = page.as, onView, onStatus = () => {}, onRefused = askWhoIsThere }) {
  const socket = io({
    auth: (send) => send({ as, clock: Date.now() }),
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    randomizationFactor: 0.5,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000, // and half as much again: back within five seconds
  });
  const line = { socket, view: null, fresh: true, heard: 0 };
  followViews(line, onView);
  followState(line, onStatus, onRefused);
  reconnectAtOnce(line);
  return { ask: (name, data = {}) => ask(line, onView, name, data), connected: () => socket.connected };
}

function followViews(line, onView) {
  line.socket.on("view", (incoming) => {
    line.heard = Date.now();
    if (!line.fresh && line.view && incoming.seq < line.view.seq) return;
    line.fresh = false;
    last = { now: incoming.now, at: Date.now(), speed: incoming.speed ?? 1 };
    line.view = merge(line.view, incoming);
    onView(line.view);
  });
}

// `mine` stays until it is replaced; what belongs to a table goes when its block goes.
function merge(before, incoming) {
  const same = before && placeOf(before) === placeOf(incoming);
  return {
    ...incoming,
    mine: incoming.mine ?? before?.mine ?? {},
    table: incoming.table ?? (same ? before.table : undefined),
  };
}

function placeOf({ shared }) {
  return `${shared.screen} ${String(shared.step).split("/")[0]}`;
}

function followState(line, onStatus, onRefused) {
  const { socket } = line;
  socket.on("connect", () => {
    line.heard = Date.now();
    onStatus("connected");
  });
  // The first view of the next connection may come before its "connect", and after a restart it may count lower.
  socket.on("disconnect", () => {
    line.fresh = true;
    onStatus("reconnecting");
    if (!socket.active) later(socket);
  });
  socket.on("connect_error", (error) => {
    onStatus("reconnecting");
    if (socket.active) return;
    onRefused(error.message);
    later(socket);
  });
  socket.io.on("ping", () => (line.heard = Date.now()));
}

// Signed out, perhaps in another tab: what this page still shows has to go, and the page asks for the passphrase.
function askWhoIsThere(why) {
  if (why === "not-yours") location.reload();
}

// The server sent us away: come back, but slowly, and not from a page nobody looks at.
function later(socket) {
  setTimeout(() => {
    if (document.visibilityState === "hidden") return later(socket);
    if (!socket.active) socket.connect();
  }, PATIENCE * (0.8 + Math.random() / 2));
}

// Phones suspend pages and lose Wi-Fi without telling: look again the moment somebody looks at us.
function reconnectAtOnce(line) {
  const wake = () => {
    if (document.visibilityState === "hidden") return;
    const silent = Date.now() - line.heard > SILENCE;
    if (!line.socket.connected || silent) line.socket.disconnect().connect();
  };
  document.addEventListener("visibilitychange", wake);
  document.addEventListener("resume", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
}

// Always resolves: with the server's answer, or with the code "unsent".
function ask(line, onView, name, data) {
  if (!line.socket.connected) return Promise.resolve(unsent());
  return new Promise((resolve) => {
    line.socket.timeout(PATIENCE).emit("command", name, data, (lost, answer) => {
      if (lost || !answer) return resolve(unsent());
      takeOwn(line, onView, answer);
      resolve(answer);
    });
  });
}

function unsent() {
  return { ok: false, code: "unsent", reason: t("Not sent yet. Try again when the connection is back.") };
}

// An answer may bring what is now known to be one's own, before the next view does.
function takeOwn(line, onView, { mine, seq }) {
  if (!mine || !line.view || seq < line.view.seq) return;
  line.view = { ...line.view, mine: { ...line.view.mine, ...mine } };
  onView(line.view);
}
