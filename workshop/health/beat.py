"""How late the program comes to what is due: when one task holds up all others, this is where it shows."""

from collections import deque
from threading import Thread
from time import monotonic, sleep

SECONDS = 1.0
REMEMBERED = 60  # beats


class Beat:
    def __init__(self) -> None:
        self._late: deque[float] = deque([0.0], maxlen=REMEMBERED)

    def start(self) -> None:
        Thread(target=self._watch, name="beat", daemon=True).start()

    def latest(self) -> float:
        """The longest delay within the last minute, in seconds."""
        return max(self._late)

    def _watch(self) -> None:
        while True:
            due = monotonic() + SECONDS
            sleep(SECONDS)
            self._late.append(max(0.0, monotonic() - due))
