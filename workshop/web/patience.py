"""Makes codes slow to guess: each wrong one waits longer for its answer, and many people's wrong ones wait in line."""

from collections.abc import Callable
from time import monotonic

FIRST, LONGEST = 0.5, 3.0  # seconds; a phone gives up on an answer after five
APART = 0.125  # seconds between the answers to two wrong codes, whoever sent them
FORGIVEN = 600.0  # seconds after which somebody's earlier mistakes do not count any more
MOST_KNOWN = 10_000


class Patience:
    """Counts in memory only, and by the random number of a cookie or an address."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self._wrong: dict[str, tuple[int, float]] = {}
        self._line = 0.0

    def after_a_wrong_code(self, who: str) -> float:
        """Seconds that the answer has to wait."""
        now = self.clock()
        if len(self._wrong) >= MOST_KNOWN:
            self._wrong.clear()  # the line goes on
        times, since = self._wrong.get(who, (0, now))
        times = 1 if now - since > FORGIVEN else times + 1
        self._wrong[who] = (times, now)
        self._line = max(self._line + APART, now)
        return min(LONGEST, max(FIRST * 2.0 ** min(times - 1, 8), self._line - now))
