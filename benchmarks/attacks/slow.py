"""Slow and half-open connections, many of them, while a workshop runs: its phones must not notice."""

import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from threading import Semaphore, Thread
from time import monotonic, sleep
from typing import Any

from benchmarks.attacks.raw import connection, frame, handshake
from benchmarks.attacks.serving import KNOWN, PASSPHRASE, PATIENCE, Server, until
from tools.crowd import Facilitator
from workshop.rehearsal.phone import Voice

PHONES = 30
PUSHES = 8


def ways(cookie: str, *, websockets: bool) -> list[Callable[[Server], socket.socket]]:
    """How somebody may hold a connection without getting on."""
    body = b"POST /j/X HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\nlanguage="
    packet = b"POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n42"
    chunked = b"POST /j/X HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\nab"
    starts = [
        b"",
        b"G",
        b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        body,
        packet,
        chunked,
        b"GET /care HTTP/1.1\r\nHost: a\r\n\r\n",
        handshake(cookie)[:150],
    ]
    if websockets:
        starts += [handshake(cookie) + more for more in (b"", frame("40"), b"\x81\xfe\x10")]
    return [*(partial(_held, start=start) for start in starts), _trickles, _never_reads]


def _held(server: Server, start: bytes) -> socket.socket:
    one = connection(server)
    with suppress(OSError):
        one.sendall(start)
    return one


def _trickles(server: Server) -> socket.socket:
    """A letter now and then, so that it is never silent."""
    one = _held(server, b"POST /j/X HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    Thread(target=_drips, args=(one,), daemon=True).start()
    return one


def _drips(one: socket.socket) -> None:
    with suppress(OSError):
        while True:
            one.sendall(b"a")
            sleep(0.3)


def _never_reads(server: Server) -> socket.socket:
    """Asks for page after page, and takes none."""
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    one.settimeout(PATIENCE)
    one.connect(("127.0.0.1", server.port))
    one.setblocking(False)
    with suppress(OSError):
        one.sendall(b"GET /care HTTP/1.1\r\nHost: a\r\n\r\n" * 40)
    return one


class Room:
    """A facilitator and thirty phones; each push is timed until the last phone has it."""

    def __init__(self, server: Server) -> None:
        self.front, self.wanted, self.came, self.number = Facilitator(server.base, PASSPHRASE), "", Semaphore(0), 0
        self.phones = [Voice(server.join, str(1 + n // 5), looks=self._looks) for n in range(PHONES)]

    def _looks(self, view: dict[str, Any]) -> None:
        if view["shared"]["care"].get("quiet_place") == self.wanted:
            self.came.release()

    def push(self) -> float:
        self.number += 1
        self.wanted, began = f"the garden, {self.number}", monotonic()
        assert self.front.ask("Prepare", quiet_place=self.wanted)["ok"]
        for _ in self.phones:
            assert self.came.acquire(timeout=PATIENCE), "a push did not reach all phones"
        return monotonic() - began

    def answers(self) -> None:
        """Each phone is answered; in the lobby the answer is a no."""
        for phone in self.phones:
            assert phone.ask("AskQuestion", text="Why?")["code"] == "closed"

    def leave(self) -> None:
        for phone in self.phones:
            phone.leave()
        self.front.leave()


def attack(folder: Path, count: int, silent: float | None = None, *, websockets: bool = True) -> dict[str, float]:
    """That many connections at once: push times without, with and after them; all of them are let go."""
    server = Server(folder, silent=silent)
    held: list[socket.socket] = []
    try:
        room, cookie = Room(server), server.cookie()
        before, files = median(room.push() for _ in range(PUSHES)), server.connections()
        for way in islice(cycle(ways(cookie, websockets=websockets)), count):
            held.append(way(server))
        during = median(room.push() for _ in range(PUSHES))
        room.answers()
        until(lambda: server.connections() <= files, "silent connections are never let go")
        after = median(room.push() for _ in range(PUSHES))
        room.answers()
        room.leave()
        assert all(KNOWN.fullmatch(line) for line in server.errors.splitlines()), server.errors
        return {"tried": count, "before": before, "during": during, "after": after}
    finally:
        for one in held:
            one.close()
        server.end()
