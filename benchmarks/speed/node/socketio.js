// Node's own Socket.IO server, doing the work of a workshop: it knows a phone by its signed cookie, puts it into its rooms,
// sends a view of the same size to everyone, acknowledges answers. It keeps them in memory; the workshop has them on disk.
const { createHmac, timingSafeEqual } = require("node:crypto");
const http = require("node:http");
const { Server } = require("socket.io");

const [port, size] = process.argv.slice(2).map(Number);
const server = http.createServer((_, response) => response.end("ok"));
const io = new Server(server, { perMessageDeflate: false, pingInterval: 5000, pingTimeout: 5000 });
const words = "x".repeat(size);
const answers = new Map();
let seq = 1;

function visitor(cookie = "") {
  const [said, seal] = cookie.slice(cookie.indexOf("=") + 1).split(".");
  const made = createHmac("sha1", "a benchmark").update(said).digest();
  const given = Buffer.from(seal ?? "", "base64url");
  if (given.length !== made.length || !timingSafeEqual(given, made)) return null;
  return JSON.parse(Buffer.from(said, "base64url").toString());
}

io.use((socket, next) => {
  socket.data.visitor = visitor(socket.request.headers.cookie);
  next(socket.data.visitor ? undefined : new Error("not-yours"));
});

function command(socket, name, data, done) {
  seq += 1;
  if (name === "Next") io.emit("view", { seq, words });
  else answers.set(socket.data.visitor.number, data.card);
  done({ ok: true, seq, mine: { cards: { round: data.round, card: data.card } } });
}

io.on("connection", (socket) => {
  const { number, table } = socket.data.visitor;
  socket.join([`participant/en/${table}`, `person/${number}`]);
  socket.on("command", (name, data, done) => command(socket, name, data, done));
  socket.emit("view", { seq, words, mine: { table } });
});
server.listen(port, "127.0.0.1", 4096);
