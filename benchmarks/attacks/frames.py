"""Malformed Engine.IO packets, websocket frames and HTTP requests against a real `run.py` with phones in its room."""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from benchmarks.attacks.broken import FRAMES, HTTP, PACKETS, POLLS, PROBES, UPGRADES
from benchmarks.attacks.raw import Websocket, asks, connection, frame, handshake, http
from benchmarks.attacks.serving import KNOWN, PASSPHRASE, PATIENCE, Server, until
from tools.crowd import Facilitator
from workshop.rehearsal.phone import Voice


class Witness:
    """A facilitator and a phone that has nothing to do with any of it: each change has to reach the phone."""

    def __init__(self, server: Server) -> None:
        self.server, self.seen, self.number = server, Queue[str](), 0
        self.view: dict[str, Any] = {}
        self.front = Facilitator(server.base, PASSPHRASE)
        self.phone = Voice(server.join, "2", looks=self._looks)

    def _looks(self, view: dict[str, Any]) -> None:
        self.seen.put(str(view["shared"]["care"].get("quiet_place")))

    def is_well(self, after: object) -> None:
        """Raises AssertionError when the server, the console or the phone has suffered."""
        self.number += 1
        place = f"the garden, {self.number}"
        assert self.server.lives(), after
        assert self.front.ask("Prepare", quiet_place=place)["ok"], after
        with suppress(Empty):
            while self.seen.get(timeout=PATIENCE) != place:
                pass
            return
        raise AssertionError(f"no view came after {after!r}")

    def people(self) -> int:
        """As many as the console counts in the last view that it got."""
        with suppress(Empty):
            while True:
                self.view = self.front.views.get_nowait()
        return int(self.view["shared"]["room"]["people"]) if self.view else -1

    def leave(self) -> None:
        self.phone.leave()
        self.front.leave()


def attacks(server: Server, cookie: str) -> list[tuple[object, Callable[[], None]]]:
    """Each with what it is called when something breaks."""
    return [
        *((sent, partial(_as_phone, server, cookie, frame(sent), True)) for sent in PACKETS),
        *((sent, partial(_as_phone, server, cookie, frame(sent), False)) for sent in PACKETS),
        *((sent, partial(_as_phone, server, cookie, sent, True)) for sent in FRAMES),
        *((asked, partial(_upgrades, server, cookie, asked)) for asked in UPGRADES),
        *((sent, partial(http, server, sent)) for sent in HTTP),
        *((sent, partial(_polls, server, cookie, sent)) for sent in POLLS),
        *((("probe", *sent), partial(_probes, server, cookie, sent)) for sent in PROBES),
        ("old handshake", partial(_old, server, cookie)),
        ("all at once", partial(_floods, server, cookie)),
    ]


def _as_phone(server: Server, cookie: str, sent: bytes, joined: bool) -> None:
    one = Websocket(server, cookie)
    if joined:
        one.opens()
    one.sends(sent)
    one.close()


def _upgrades(server: Server, cookie: str, asked: tuple[str, ...]) -> None:
    Websocket(server, cookie, *asked).close()


def _session(server: Server, cookie: str) -> str:
    _, said = asks(server, "/socket.io/?EIO=4&transport=polling", Cookie=cookie)
    return str(json.loads(said[1:])["sid"])


def _polls(server: Server, cookie: str, sent: bytes) -> None:
    at = f"/socket.io/?EIO=4&transport=polling&sid={_session(server, cookie)}"
    for body in (sent, b"40", sent):
        status, _ = asks(server, at, body, Cookie=cookie)
        assert status in (200, 400), (sent, status)
    asks(server, at, b"1", Cookie=cookie)


def _probes(server: Server, cookie: str, sent: tuple[str, ...]) -> None:
    query = f"EIO=4&transport=websocket&sid={_session(server, cookie)}"
    twice = [Websocket(server, cookie, query) for _ in range(2)]
    for one in twice:
        one.sends(*(frame(packet) for packet in sent))
    for one in twice:
        one.close()


def _old(server: Server, cookie: str) -> None:
    """The protocols from before the standard, which some servers still speak."""
    for more in (
        (),
        ("Sec-WebSocket-Key1: 1 2", "Sec-WebSocket-Key2: 3 4"),
        ("Sec-WebSocket-Key1: 12",),
        ("Sec-WebSocket-Key1: x", "Sec-WebSocket-Key2:"),
    ):
        with connection(server) as one:
            one.sendall(handshake(cookie, "EIO=4&transport=websocket", *more, version="") + b"12345678")
            one.shutdown(1)
            one.recv(1000)


def _floods(server: Server, cookie: str) -> None:
    """Namespaces, acknowledgements and announced pictures, as many as fit."""
    one = Websocket(server, cookie).opens()
    for number in range(300):
        one.sends(frame(f"40/{number},"), frame(f"43{number}[]"), frame(f"42/{number},[]"), frame("2"), frame("3"))
    one.close()


def attack(folder: Path, count: int, chance: int = 0) -> int:
    """That many of them, each at least once when there are enough: how many were tried."""
    server = Server(folder)
    try:
        witness = Witness(server)
        cookie = server.cookie()
        files = server.connections()
        tried = 0
        for name, attacks_now in _some(attacks(server, cookie), count, chance):
            attacks_now()
            tried += 1
            witness.is_well(name)
        until(lambda: server.connections() <= files, "connections are left open")
        until(lambda: witness.people() == 1, "somebody who is gone is still counted")
        witness.leave()
        assert all(KNOWN.fullmatch(line) for line in server.errors.splitlines()), server.errors
    finally:
        server.end()
    return tried


def _some(everything: list[Any], count: int, chance: int) -> Iterator[Any]:
    dice = random.Random(chance)
    for _ in range(-(-count // len(everything))):
        yield from dice.sample(everything, min(count, len(everything)))
