"""What is measured of one process on one core, with workshops and people in them, in the order in which they come."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from statistics import median, quantiles

from benchmarks.sizing.host import HOUSE, workshops
from benchmarks.speed.crowd import Crowd
from benchmarks.speed.measures import Figures, answers, push, storm
from benchmarks.speed.phone import Phone
from benchmarks.speed.probe import core_share, memory_kb, processor_seconds
from benchmarks.speed.servers import Server, running
from benchmarks.speed.workshop import CARDS, NOTE, Company

AT_REST = 15.0  # seconds, three times what lies between two pings
SETTLES = 0.5  # seconds, until what follows is over
PUSHES, WARMING = 8, 2
ANSWERS = 5  # of each phone, one after the other


@dataclass(frozen=True)
class Evenings:
    """So many workshops at once, with so many people in each."""

    workshops: int
    people: int

    def __str__(self) -> str:
        return f"{self.workshops} workshops of {self.people}" if self.workshops > 1 else f"{self.people} phones"


def measure(size: Evenings) -> Figures:
    """Milliseconds, megabytes, and parts of one core."""
    with running(HOUSE) as server:
        house = _House(server)
        try:
            found = {"memory of none": house.memory()}
            found |= house.opened(size.workshops) | house.filled(size.people)
            return found | house.at_rest() | house.moved() | house.answered()
        finally:
            house.end()


class _House:
    def __init__(self, server: Server) -> None:
        self.server, self.crowd = server, Crowd(server.port)
        self.companies: list[Company] = []

    @property
    def phones(self) -> list[Phone]:
        return list(chain.from_iterable(company.phones for company in self.companies))

    def memory(self) -> float:
        return memory_kb(self.server.process) / 1000

    def spent(self, do: Callable[[], object], among: int) -> float:
        """Milliseconds of the core, for each."""
        before = processor_seconds(self.server.process)
        do()
        self.crowd.rest(SETTLES)
        return (processor_seconds(self.server.process) - before) * 1000 / among

    def opened(self, number: int) -> Figures:
        """By the host, and by a facilitator who signs in and begins."""
        memory, disk = self.memory(), self.disk()

        def open_them() -> None:
            self.companies = [Company(one, 0, self.crowd) for one in workshops(self.server, number)]
            for company in self.companies:
                company.go_to(NOTE)

        core = self.spent(open_them, number)
        grown = (self.memory() - memory) / number
        return {"opening": core, "memory of one": grown, "disk": (self.disk() - disk) / number}

    def filled(self, people: int) -> Figures:
        """Everyone opens the pages, then all connect at once."""
        memory, number, took = self.memory(), people * len(self.companies), 0.0

        def gather() -> None:
            for company in self.companies:
                company.gather(people)
                self.crowd.turn(0)  # consoles answer meanwhile that they are there

        def connect() -> None:
            nonlocal took
            took = storm(self.crowd, self.phones)

        pages = self.spent(gather, number)
        core = self.spent(connect, number)
        grown = (self.memory() - memory) * 1000 / number
        return {"pages": pages, "connecting": core, "storm": took, "memory of a phone": grown, "memory": self.memory()}

    def at_rest(self) -> Figures:
        share = core_share(self.server.process, lambda: self.crowd.rest(AT_REST))
        return {"at rest": share, "a second": share * 10 / len(self.phones)}

    def moved(self) -> Figures:
        return {"push": median([push(*self.companies)[0] for _ in range(WARMING + PUSHES)][WARMING:])}

    def answered(self) -> Figures:
        for company in self.companies:
            company.go_to(CARDS)
        self.crowd.rest(SETTLES)
        burst, _ = answers(self.crowd, self.phones, 1)
        core = self.spent(lambda: answers(self.crowd, self.phones, ANSWERS), ANSWERS * len(self.phones))
        return {"burst": quantiles(burst, n=100)[98], "an answer": core}

    def disk(self) -> float:
        with closing(sqlite3.connect(self.server.folder / "data" / "workshop.db")) as database:
            ((pages,),), ((size,),) = database.execute("PRAGMA page_count"), database.execute("PRAGMA page_size")
        return float(pages * size) / 1e6

    def end(self) -> None:
        for company in self.companies:
            company.end()
