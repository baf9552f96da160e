// Node's own Socket.IO server, doing the work of a workshop: a view of the same size to everyone, answers acknowledged.
// It keeps answers in memory; the workshop has them on disk.
const http = require("node:http");
const { Server } = require("socket.io");

const [port, size] = process.argv.slice(2).map(Number);
const server = http.createServer((_, response) => response.end("ok"));
const io = new Server(server, { perMessageDeflate: false, pingInterval: 5000, pingTimeout: 5000 });
const words = "x".repeat(size);
const answers = new Map();
let seq = 1;

function command(socket, name, data, done) {
  seq += 1;
  if (name === "Next") io.emit("view", { seq, words });
  else answers.set(socket.id, data.card);
  done({ ok: true, seq, mine: { cards: { round: data.round, card: data.card } } });
}

io.on("connection", (socket) => {
  socket.on("command", (name, data, done) => command(socket, name, data, done));
  socket.emit("view", { seq, words });
});
server.listen(port, "127.0.0.1", 4096);
