"""Greets whoever has just connected, all who come together at once.

From a thread of its own, so that the greeting follows the word that they are in.
"""

from collections.abc import Callable, Iterator
from queue import Queue
from threading import Thread

from workshop.draft import Visitor

Newcomer = tuple[str, Visitor]
"""Their connection, and who it is."""


class Newcomers:
    def __init__(self, greet: Callable[[list[Newcomer]], None]) -> None:
        self.greet = greet
        self._waiting: Queue[Newcomer | None] = Queue()
        self._stopped = False

    def start(self) -> None:
        Thread(target=self._welcome, name="newcomers", daemon=True).start()

    def stop(self) -> None:
        self._stopped = True
        self._waiting.put(None)

    def came(self, sid: str, visitor: Visitor) -> None:
        self._waiting.put((sid, visitor))

    def _welcome(self) -> None:
        while not self._stopped and (first := self._waiting.get()) is not None:
            self.greet([first, *self._others()])

    def _others(self) -> Iterator[Newcomer]:
        while not self._waiting.empty():
            if (newcomer := self._waiting.get()) is not None:
                yield newcomer
