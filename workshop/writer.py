"""The one writer of a workshop: a thread that takes up requests in the order in which they came.

Those that come close together are settled together, so that they share one commit.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Thread
from time import sleep

from workshop.draft import Answer, Visitor
from workshop.journey.messages import Command

GATHER_SECONDS = 0.002  # how long a commit waits for more, once some have come together
MOST = 500  # requests in one commit
LAST_SECONDS = 0.5  # what is not stored by then was not acknowledged either


@dataclass(frozen=True)
class Request:
    command: Command
    by: Visitor
    done: "Future[Answer]" = field(default_factory=Future)


class Writer:
    """`settle` gives each request of a batch its answer. `ask` may be called from anywhere, also many times at once."""

    def __init__(self, settle: Callable[[list[Request]], None]) -> None:
        self.settle, self.stopped = settle, False
        self._asked: Queue[Request | None] = Queue()
        self._thread = Thread(target=self._write, name="writer", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Lets what was asked come to its end, unless that takes too long. Nobody may ask afterwards."""
        self.stopped = True
        self._asked.put(None)
        self._thread.join(LAST_SECONDS)

    def ask(self, command: Command, by: Visitor) -> Answer:
        """Waits until it is settled."""
        request = Request(command, by)
        self._asked.put(request)
        return request.done.result()

    @property
    def waiting(self) -> int:
        """How many requests were not taken up yet."""
        return self._asked.qsize()

    def _write(self) -> None:
        while (first := self._asked.get()) is not None:
            batch, last = self._gathered(first)
            self.settle(batch)
            if last:
                return

    def _gathered(self, first: Request) -> tuple[list[Request], bool]:
        """Also whether it is the last. Who comes alone need not wait; who comes in a crowd is faster together."""
        batch = [first]
        for patience in (0, GATHER_SECONDS):
            sleep(patience)
            before = len(batch)
            if self._takes_up(batch):
                return batch, True
            if len(batch) == before:
                break
        return batch, False

    def _takes_up(self, batch: list[Request]) -> bool:
        """What has been asked meanwhile; whether that was the end."""
        while len(batch) < MOST:
            try:
                request = self._asked.get_nowait()
            except Empty:
                break
            if request is None:
                return True
            batch.append(request)
        return False
