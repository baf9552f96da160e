"""What is said to a phone goes to its socket at once, from whoever says it, and nobody sleeps until its next ping.

engineio hands each message to a queue, and a green thread for each phone takes it out: four fifths of the time that a
view needs to everyone. Here the frame is built once for all, and what a socket does not take waits in that queue, in
order. Only for eventlet and the engineio that this was written for; `WORKSHOP_SENDING=stock` leaves all as it is.
"""

import ssl
import time
from collections.abc import Callable
from importlib.metadata import version
from struct import pack
from typing import Any

from engineio import socket as sockets
from engineio.packet import PING, Packet

Later = Callable[[float, Callable[[], None]], Any]
"""Does something after so many seconds, unless what it returns is cancelled before."""

KNOWN = "4.15."
TEXT = 0x81


class Rest(bytes):
    """The part of a frame that a socket did not take: nothing may come between."""

    def encode(self) -> "Rest":
        return self


class Line:
    """A websocket as engineio's green threads know it, with a way past them."""

    def __init__(self, websocket: Any, waiting: Any) -> None:
        self.websocket, self.waiting = websocket, waiting
        self.lock = websocket._sendlock
        self.plain = None if isinstance(websocket.socket, ssl.SSLSocket) else websocket.socket.fd

    def __getattr__(self, name: str) -> Any:
        return getattr(self.websocket, name)

    def send(self, message: Any) -> None:
        """From the queue, by its own green thread, which may wait."""
        if not isinstance(message, Rest):
            self.websocket.send(message)
            return
        try:
            self.websocket.socket.sendall(message)
        finally:
            self.lock.release()

    def close(self) -> None:
        self.plain = None
        self.websocket.close()

    def at_once(self, packet: Any) -> bool:
        """Whether it is on its way. Never waits, and never overtakes: neither what waits nor what is being sent."""
        if self.plain is None or packet.binary or self.waiting.queue or self.lock.counter < 1:
            return False
        whole = frame(packet)
        try:
            taken = self.plain.send(whole)
        except OSError:  # it is full, or gone: then the queue's own thread finds out
            return False
        if taken < len(whole):
            self.lock.acquire()
            self.waiting.put(Rest(whole[taken:]))
        return True


class Direct(sockets.Socket):  # type: ignore[misc]
    """engineio's socket, but for how it sends."""

    later: Later
    line: Line | None = None
    last_ping: float | None
    timer: Any = None

    def send(self, pkt: Any) -> None:
        """Pings take the queue: its green thread hangs up when nothing comes through for as long as two of them."""
        line = self.line if self.upgraded and pkt.packet_type != PING else None
        if line is None or not line.at_once(pkt):
            super().send(pkt)

    def schedule_ping(self) -> None:
        """Without a green thread for each phone that sleeps until then."""
        if self.last_ping:
            self.last_ping = None
            self.timer = self.later(self.server.ping_interval, self._ping)

    def _ping(self) -> None:
        if not self.closing and not self.closed:
            self.last_ping = time.time()
            self.send(Packet(PING))

    def close(self, *given: Any, **named: Any) -> None:
        if self.timer:
            self.timer.cancel()
        super().close(*given, **named)

    def _websocket_handler(self, ws: Any) -> Any:
        self.line = Line(ws, self.queue)
        return super()._websocket_handler(self.line)


def hook(later: Later) -> None:
    """Raises RuntimeError with another engineio, whose ways may have changed."""
    if not version("python-engineio").startswith(KNOWN):
        raise RuntimeError(f"Sending at once is known to work with engineio {KNOWN}x; set WORKSHOP_SENDING=stock")
    Direct.later = staticmethod(later)
    sockets.Socket = Direct


def frame(packet: Any) -> bytes:
    """Built once for everyone who gets this packet."""
    if not hasattr(packet, "frame"):
        content = packet.encode().encode()
        packet.frame = _head(len(content)) + content
    made: bytes = packet.frame
    return made


def _head(length: int) -> bytes:
    if length < 126:
        return pack("!BB", TEXT, length)
    return pack("!BBH", TEXT, 126, length) if length < 65_536 else pack("!BBQ", TEXT, 127, length)
