"""Hundreds of phones in one thread: joined over HTTP, connected by websocket, read as soon as something comes."""

import json
import selectors
import urllib.request
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from threading import Condition, Thread
from typing import Any

from websocket import WebSocketException, create_connection

from tests.journeys.conftest import PATIENCE

BROKEN = (OSError, WebSocketException)
SENT_AWAY = "41"


class Room:
    """Reads what comes for everybody in it, and answers that they are still there."""

    def __init__(self) -> None:
        self.news, self.open = Condition(), True
        self._reading = selectors.DefaultSelector()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def enter(self, phone: "Phone") -> None:
        self._reading.register(phone.line.sock, selectors.EVENT_READ, phone)

    def _read(self) -> None:
        while self.open:
            for key, _ in self._reading.select(0.05):
                try:
                    key.data.hear(key.data.line.recv())
                except BROKEN:
                    self._reading.unregister(key.fileobj)
                    key.data.cut()
                with self.news:
                    self.news.notify_all()

    def wait(self, true: Callable[[], bool]) -> None:
        with self.news:
            assert self.news.wait_for(true, PATIENCE), "it did not happen"

    def close(self) -> None:
        self.open = False
        self._reader.join()
        self._reading.close()


class Phone:
    numbers = count(1)

    def __init__(self, room: Room, base: str, code: str, table: str) -> None:
        self.room, self.views, self.answers = room, [], {}
        body = json.dumps({"table": table, "language": "en"}).encode()
        request = urllib.request.Request(f"{base}/j/{code}", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.connect(base)

    def connect(self, base: str) -> None:
        """Here, or at another program that serves the same workshop."""
        address = f"{base.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
        self.base, self.views, self.here = base, [], True
        self.line = create_connection(address, cookie=self.cookie, timeout=PATIENCE, enable_multithread=True)
        self.line.send("40")
        self.room.enter(self)

    def hear(self, words: str) -> None:
        if words == "2":
            self.line.send("3")
        elif words.startswith("42"):
            self.views.append(json.loads(words[2:])[1])
        elif words.startswith("43"):
            number, _, rest = words[2:].partition("[")
            self.answers[int(number)] = json.loads(f"[{rest}")[0]
        elif words in ("", SENT_AWAY):
            raise OSError("closed")

    def cut(self) -> None:
        self.here = False
        self.line.shutdown()

    def ask(self, name: str, **data: Any) -> int:
        """The number under which the answer will be found."""
        number = next(self.numbers)
        with suppress(*BROKEN):  # whoever was cut off asks again
            self.line.send(f"42{number}{json.dumps(['command', name, data])}")
        return number

    @property
    def step(self) -> str:
        return self.views[-1]["shared"]["step"] if self.views else ""

    def leave(self) -> None:
        """As a page that is closed; the server ends the connection."""
        with suppress(*BROKEN):
            self.line.send("1")


def all_at(room: Room, phones: Iterable[Phone], step: str) -> None:
    """Waits until everybody sees this step."""
    room.wait(lambda: all(phone.step == step for phone in phones))
