"""The time of a rehearsal: it stands at the planned start until the session begins, then it runs fast."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from workshop.journey.roles import Moment
from workshop.journey.session import Session

SPEEDS = (1, 2, 5, 10, 30)
MINUTE = 60_000


@dataclass(frozen=True)
class Anchor:
    """The real moment and that of the rehearsal, from which time is counted."""

    real: int
    now: int
    midnight: int


class RehearsalClock:
    """`real` is the clock of the laptop, `session` the session as it is."""

    def __init__(self, speed: int, real: Callable[[], Moment]) -> None:
        self.speed, self.real = speed, real
        self.session: Callable[[], Session | None] = lambda: None
        self._anchor: Anchor | None = None

    def __call__(self) -> Moment:
        real, session = self.real(), self.session()
        if session is None or not session.started:
            self._anchor = None
            return replace(real, now=real.midnight + (session.agenda.starts if session else 0) * MINUTE)
        if self._anchor is None:
            self._anchor = Anchor(real.now, session.clock.since, session.clock.midnight)
        return replace(real, now=self._at(self._anchor, real.now), midnight=self._anchor.midnight)

    def _at(self, anchor: Anchor, real: int) -> int:
        return anchor.now + (real - anchor.real) * self.speed

    @property
    def rate(self) -> int:
        """How much faster than real time it runs at this moment; 0 while it stands."""
        return self.speed if self._anchor else 0

    def go(self, speed: int) -> None:
        """From now on; no time is jumped over."""
        now, real = self().now, self.real().now
        self.speed = speed
        if self._anchor:
            self._anchor = replace(self._anchor, real=real, now=now)
