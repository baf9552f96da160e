"""Makes passphrases and codes slow to guess, without a wrong one of somebody else keeping anybody out.

Who has been wrong too often waits longer each time, and all of them wait in one line. Who has not is served from a
line of its own. Both lines are short: what would wait longer than it may is turned away.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

FORGIVEN = 600.0  # seconds after which earlier mistakes do not count any more
MOST_KNOWN = 10_000


@dataclass(frozen=True)
class Pace:
    """Seconds, but for `free`: so many wrong ones cost nothing.

    `apart` lie two tries of whoever was wrong too often, `apart_at_first` those of all others; nobody waits `longest`.
    """

    free: int
    first: float
    most: float
    apart: float
    apart_at_first: float
    longest: float = 10.0


PASSPHRASES = Pace(free=1, first=0.5, most=4.0, apart=0.5, apart_at_first=0.25)
CODES = Pace(free=600, first=0.5, most=0.5, apart=0.1, apart_at_first=0.0)
"""A whole room behind one address may mistype its code twice; one in two hundred million is right."""


class Crowded(Exception):
    """The line is full."""


@dataclass(frozen=True)
class _Known:
    wrong: int = 0
    since: float = 0.0
    free_at: float = 0.0


class Line:
    """Counts in memory only, by what a caller says who it is."""

    def __init__(self, pace: Pace, clock: Callable[[], float] = monotonic) -> None:
        self.pace, self.clock = pace, clock
        self._known: dict[str, _Known] = {}
        self._turn = {True: 0.0, False: 0.0}  # of those who were wrong too often, and of all others

    def enter(self, who: str) -> float:
        """Seconds to wait before the try. It counts as wrong until `right` says otherwise. Raises Crowded."""
        now, known = self.clock(), self._remembered(who)
        often = known.wrong >= self.pace.free
        at = max(now, known.free_at, self._turn[often])
        if at - now >= self.pace.longest:
            raise Crowded
        self._turn[often] = at + (self.pace.apart if often else self.pace.apart_at_first)
        self._known[who] = _Known(known.wrong + 1, now, at + self._after(known.wrong + 1))
        return at - now

    def right(self, who: str) -> None:
        """As if this try had not been; earlier mistakes stay, so that a right one of one's own buys no wrong ones."""
        known = self._remembered(who)
        wrong = max(0, known.wrong - 1)
        self._known[who] = _Known(wrong, known.since, self.clock() + self._after(wrong))

    def _after(self, wrong: int) -> float:
        """How long after this many wrong ones the next may come."""
        beyond = wrong - self.pace.free
        return min(self.pace.most, self.pace.first * 2.0 ** min(beyond, 16)) if beyond >= 0 else 0.0

    def _remembered(self, who: str) -> _Known:
        if len(self._known) >= MOST_KNOWN:
            self._forget()
        known = self._known.get(who, _Known())
        return known if self.clock() - known.since <= FORGIVEN else _Known()

    def _forget(self) -> None:
        """Whoever is forgiven; if that does not help, everybody: then the line alone keeps them apart."""
        old = self.clock() - FORGIVEN
        self._known = {who: known for who, known in self._known.items() if known.since > old}
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
