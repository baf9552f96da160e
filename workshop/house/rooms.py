"""The workshops of a house that are open now: each is opened when somebody asks for it, and closed when nobody does."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from flask import Flask

from workshop.app import close_app
from workshop.draft import Answer, Visitor
from workshop.journey.messages import Command
from workshop.journey.roles import Moment
from workshop.room import Room
from workshop.shelf import ask_closed
from workshop.store.workshops import Workshop, Workshops

IDLE = 15 * 60.0  # seconds after which one that nobody asks for is closed


@dataclass
class Opened:
    """`asked` counts the requests that are being answered, a connection among them as long as it lasts."""

    workshop: Workshop
    app: Flask
    used: float
    asked: int = 0

    @property
    def room(self) -> Room:
        room: Room = self.app.extensions["room"]
        return room

    @property
    def people(self) -> int:
        return len(self.app.extensions["announcer"].present)


class Rooms:
    """`make` joins the parts for one workshop. Opening, closing and asking what is closed take turns.

    `deleted` tells other programs which one it was.
    """

    def __init__(
        self,
        workshops: Workshops,
        make: Callable[[Workshop], Flask],
        moment: Callable[[], Moment],
        clock: Callable[[], float] = monotonic,
        deleted: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.workshops, self.make, self.moment, self.clock = workshops, make, moment, clock
        self.deleted = deleted
        self._open: dict[str, Opened] = {}
        self._turn = Lock()

    @contextmanager
    def visited(self, workshop: Workshop) -> Iterator[Opened]:
        """Opened, and not closed for want of visitors meanwhile."""
        with self._turn:
            opened = self._open.get(workshop.id) or self._opened(workshop)
            opened.asked += 1
        try:
            yield opened
        finally:
            opened.used = self.clock()
            opened.asked -= 1

    def _opened(self, workshop: Workshop) -> Opened:
        opened = self._open[workshop.id] = Opened(workshop, self.make(workshop), self.clock())
        opened.room.vanished = lambda: self.close(workshop.id)
        return opened

    def with_id(self, name: str) -> Workshop | None:
        found = self._open.get(name)
        return found.workshop if found else self.workshops.get(name)

    def with_code(self, code: str) -> Workshop | None:
        found = next((one.workshop for one in self._open.values() if one.workshop.code == code), None)
        return found or self.workshops.with_code(code)

    def ask(self, name: str, command: Command, by: Visitor) -> Answer:
        """Of any workshop of the house, open or not."""
        with self._turn:
            opened = self._open.get(name)
            if opened is None:
                return ask_closed(self.workshops, name, command, by, self.moment)
        return opened.room.ask(command, by)

    def people_in(self, name: str) -> int:
        opened = self._open.get(name)
        return opened.people if opened else 0

    def close(self, *names: str) -> None:
        """All at once, so that none waits for a database that does not answer another one."""
        with self._turn:
            closing = [self._open.pop(name).app for name in names if name in self._open]
            with ThreadPoolExecutor(len(closing) or 1) as pool:
                list(pool.map(close_app, closing))

    def remove(self, name: str, erase: Callable[[], object]) -> None:
        """Closed and erased in one turn, so that nobody opens what is half gone."""
        with self._turn:
            if name in self._open:
                close_app(self._open.pop(name).app)
            erase()
        self.deleted(name)

    def close_idle(self) -> None:
        since = self.clock() - IDLE
        idle = [name for name, one in self._open.items() if not one.asked and not one.people and one.used < since]
        self.close(*idle)

    def close_all(self) -> None:
        self.close(*self._open)

    @property
    def open(self) -> tuple[str, ...]:
        """Ids."""
        return tuple(self._open)
