"""All simulated phones in one loop on one core, so that the server has the other to itself."""

import resource
import select
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.speed.phone import Phone

PATIENCE = 60.0  # seconds; whatever takes longer has failed
MOST_EVENTS = 2048


class Stuck(Exception):
    """Something did not come, with what was waited for and what went wrong meanwhile."""


class Crowd:
    def __init__(self, port: int) -> None:
        self.port = port
        self.waits = select.epoll()
        self.phones: dict[int, Phone] = {}
        self.faults: list[str] = []

    def turn(self, seconds: float) -> None:
        """Reads and writes what is ready, and waits no longer than that for it."""
        phones = self.phones
        for number, happened in self.waits.poll(seconds, MOST_EVENTS):
            if phone := phones.get(number):
                phone.ready(happened)

    def until(self, done: Callable[[], bool], what: str) -> None:
        """Raises Stuck."""
        end = time.monotonic() + PATIENCE
        while not done():
            self.turn(0.2)
            if time.monotonic() > end or self.faults:
                raise Stuck(f"{what}: {len(self.faults)} faults {self.faults[:3]}")

    def rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.turn(left)


def allow_many_connections() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
