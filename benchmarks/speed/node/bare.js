// A bare websocket server that does the same work, without Socket.IO's greeting and rooms: about as fast as it gets.
const http = require("node:http");
const { WebSocketServer } = require("ws");

const [port, size] = process.argv.slice(2).map(Number);
const server = http.createServer((_, response) => response.end("ok"));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const words = "x".repeat(size);
const answers = new Map();
let seq = 1;

const view = () => `42${JSON.stringify(["view", { seq, words }])}`;

function command(socket, asked) {
  const start = asked.indexOf("[");
  const [, name, data] = JSON.parse(asked.slice(start));
  seq += 1;
  if (name === "Next") {
    const told = Buffer.from(view());
    for (const one of sockets.clients) one.send(told, { binary: false });
  } else answers.set(socket, data.card);
  const answer = { ok: true, seq, mine: { cards: { round: data.round, card: data.card } } };
  socket.send(`43${asked.slice(2, start)}${JSON.stringify([answer])}`);
}

sockets.on("connection", (socket) => {
  socket.on("message", (data) => command(socket, data.toString()));
  socket.send(view());
});
server.listen(port, "127.0.0.1", 4096);
