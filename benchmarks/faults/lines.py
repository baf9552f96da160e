"""A connection that may end at any moment, and how somebody comes back: by themselves, as a phone does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from threading import Event
from time import monotonic
from typing import Any

from socketio.exceptions import SocketIOError

FIRST_DELAY, LONGEST_DELAY, SPREAD = 0.5, 3.0, 0.5  # as in static/js/connection.js
PATIENCE = 5.0  # seconds for an answer, as there

Deed = tuple[str, dict[str, Any]]


@dataclass
class Line:
    """Asks over a connection that may end at any moment. `client` is a new one after each return."""

    client: Any = None
    gone: Event = field(default_factory=Event)

    def ask_once(self, name: str, data: dict[str, Any]) -> dict[str, Any] | None:
        """None: no answer came, and nobody knows whether it was heard."""
        settled, answers = Event(), []

        def answered(answer: dict[str, Any]) -> None:
            answers.append(answer)
            settled.set()

        try:
            self.client.emit("command", (name, data), callback=answered)
        except SocketIOError:
            return None
        until = monotonic() + PATIENCE
        while not settled.wait(0.02) and not self.gone.is_set() and monotonic() < until:
            pass
        return answers[0] if answers else None


@dataclass
class Returning:
    """Tries again as a phone does: soon, then more and more seldom. `haste` makes all delays shorter."""

    chance: Random
    haste: float = 1.0
    failed: list[float] = field(default_factory=list)  # the moments at which it tried in vain

    def until_back(self, connect: Callable[[], None], over: Event) -> None:
        delay = FIRST_DELAY
        while not over.wait(delay * self.haste * (1 + SPREAD * (2 * self.chance.random() - 1))):
            tried = monotonic()
            try:
                connect()
            except (SocketIOError, OSError):
                self.failed.append(tried)
                delay = min(LONGEST_DELAY, delay * 2)
            else:
                return
