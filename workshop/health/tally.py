"""What the program counts of itself while it works: plain additions, which cost nothing, and no word about anybody."""

from bisect import bisect_left
from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass, field

TOGETHER = 50
"""What grows with what people do is told anew only after so many more requests: no answer can be seen arriving."""
COMMIT_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
BATCH_REQUESTS = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0)


@dataclass
class Spread:
    """How often a value lay under each bound, and their sum."""

    bounds: tuple[float, ...]
    total: float = 0.0
    counts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.counts = [0] * (len(self.bounds) + 1)

    def add(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value


@dataclass
class Figures:
    """What grows with what people do."""

    done: int = 0
    refused: int = 0
    views: int = 0
    commits: Spread = field(default_factory=lambda: Spread(COMMIT_SECONDS))
    batches: Spread = field(default_factory=lambda: Spread(BATCH_REQUESTS))

    @property
    def requests(self) -> int:
        return self.done + self.refused


class Tally:
    """One for the whole program. What went wrong is told at once; a host has to know."""

    def __init__(self) -> None:
        self.busy = self.unexpected = self.database_errors = 0
        self._figures = Figures()
        self._told = Figures()

    def settled(self, codes: Collection[str]) -> None:
        """Requests that were decided together; the code of one that was refused says why."""
        for code in codes:
            self._count(code)
        self._figures.batches.add(len(codes))

    def stored(self, seconds: float) -> None:
        self._figures.commits.add(seconds)

    def _count(self, code: str) -> None:
        match code:
            case "":
                self._figures.done += 1
            case "busy":
                self.busy += 1
            case "unexpected":
                self.unexpected += 1
            case _:
                self._figures.refused += 1

    def sent(self) -> None:
        self._figures.views += 1

    def failed(self) -> None:
        self.database_errors += 1

    def figures(self) -> Figures:
        if self._figures.requests - self._told.requests >= TOGETHER:
            self._told = deepcopy(self._figures)
        return self._told
