"""How much one phone, and one address, may ask for: enough for a whole room behind one address, and no flood."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

MOST_KNOWN = 20_000
OF_ONE = 8  # connections of one browser; more are tabs that nobody looks at, or a phone that has come back
OF_ADDRESS = 2_000
PATIENCE = 300  # commands that are refused one after another before the connection ends


@dataclass(frozen=True)
class Rate:
    """`burst` at once, and `second` more with each second."""

    second: float
    burst: float


COMMANDS = Rate(50, 500)
COMMANDS_OF_HELPERS = Rate(100, 1000)
REQUESTS = Rate(50, 600)
REQUESTS_OF_ADDRESS = Rate(300, 12_000)
"""Of all who have not joined yet; three hundred phones need less than six thousand to join."""


class Buckets:
    """One for each phone or address, counted in memory alone."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self._level: dict[str, tuple[float, float]] = {}

    def take(self, who: str, rate: Rate) -> bool:
        """Whether there is one left."""
        now = self.clock()
        level, since = self._level.get(who, (rate.burst, now))
        level = min(rate.burst, level + (now - since) * rate.second)
        if who not in self._level and len(self._level) >= MOST_KNOWN:
            self._level.clear()  # rather a flood for a moment than memory without end
        self._level[who] = (level - 1 if level >= 1 else level, now)
        return level >= 1


class Commands:
    """Counts the commands of one person, however often they connect, and who never stops."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._buckets, self._refused = Buckets(clock), Counter[str]()

    def allowed(self, who: str, rate: Rate) -> bool:
        if self._buckets.take(who, rate):
            self._refused.pop(who, None)
            return True
        self._refused[who] += 1
        return False

    def is_flood(self, who: str) -> bool:
        if self._refused[who] < PATIENCE:
            return False
        del self._refused[who]
        return True


class Connections:
    """Who is connected from where, for as long as they are."""

    def __init__(self) -> None:
        self._from: dict[str, tuple[str, str]] = {}
        self._of_address = Counter[str]()
        self._of_one: defaultdict[str, list[str]] = defaultdict(list)

    def full(self, address: str) -> bool:
        return self._of_address[address] >= OF_ADDRESS

    def arrive(self, sid: str, address: str, one: str) -> list[str]:
        """Those of the same browser that have to go: the oldest."""
        self._from[sid] = (address, one)
        self._of_address[address] += 1
        if not one:
            return []
        self._of_one[one].append(sid)
        return self._of_one[one][:-OF_ONE]

    def leave(self, sid: str) -> None:
        if sid not in self._from:
            return
        address, one = self._from.pop(sid)
        self._of_address[address] -= 1
        if not self._of_address[address]:
            del self._of_address[address]
        if one:
            self._of_one[one].remove(sid)
            if not self._of_one[one]:
                del self._of_one[one]
