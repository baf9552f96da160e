"""What phones' clocks say against this laptop's: whole minutes of the last few phones, which tell nothing else."""

from collections import deque
from collections.abc import Callable
from statistics import median_low

MINUTE = 60_000
LAST = 25  # phones


class PhoneClocks:
    """`ours` is this laptop's clock, which is not that of a rehearsal."""

    def __init__(self, ours: Callable[[], int]) -> None:
        self.ours = ours
        self._ahead: deque[int] = deque(maxlen=LAST)

    def heard(self, theirs: object) -> None:
        """Milliseconds since 1970; what is no such number is not listened to."""
        if isinstance(theirs, int) and 0 < theirs < 2 * self.ours():
            self._ahead.append(self.compared(theirs))

    def compared(self, theirs: int) -> int:
        """By how many minutes it is ahead of ours."""
        return round((theirs - self.ours()) / MINUTE)

    @property
    def ahead(self) -> int | None:
        """By how many minutes most phones are ahead; None until one has come."""
        return median_low(self._ahead) if self._ahead else None
