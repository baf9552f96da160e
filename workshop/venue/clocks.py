"""What phones' clocks say against this laptop's: whole minutes of the last few phones, which tell nothing else."""

from collections import deque
from statistics import median_low

MINUTE = 60_000
LAST = 25  # phones


class PhoneClocks:
    def __init__(self) -> None:
        self._ahead: deque[int] = deque(maxlen=LAST)

    def heard(self, theirs: object, ours: int) -> None:
        """Milliseconds since 1970; what is no such number is not listened to."""
        if isinstance(theirs, int) and 0 < theirs < 2 * ours:
            self._ahead.append(round((theirs - ours) / MINUTE))

    @property
    def ahead(self) -> int | None:
        """By how many minutes most phones are ahead; None until one has come."""
        return median_low(self._ahead) if self._ahead else None
