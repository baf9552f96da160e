"""The time of a workshop, which goes on evenly when somebody, or the network, sets the laptop's clock."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import randbits

from workshop.journey.roles import Moment

HOUR = 60 * 60 * 1000
DAY = 24 * HOUR
SMALL = 15 * 60 * 1000  # a clock that was a bit wrong and is put right: followed at once


def ticks() -> int:
    """Milliseconds that nobody can set; they go on while the laptop sleeps, where the system counts that."""
    counts = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(counts) // 1_000_000


def now() -> Moment:
    """What the laptop's clock says: time enters here."""
    return moment(datetime.now().astimezone())


def moment(local: datetime) -> Moment:
    """Midnight is counted back on the clock's face, so that 11:00 is eleven hours after it also on the day on which the
    clocks change."""
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return Moment(int(local.timestamp() * 1000), int(midnight.timestamp() * 1000), randbits(64))


@dataclass(frozen=True)
class Anchor:
    """What the laptop's clock said, and the ticks at that moment."""

    said: Moment
    ticks: int

    def after(self, ticks: int) -> int:
        return self.said.now + ticks - self.ticks


class SteadyClock:
    """`wall` is the laptop's clock. While a workshop is running, a large leap of it is not believed until it has stood
    for an hour; otherwise it is followed at once."""

    def __init__(self, wall: Callable[[], Moment], ticks: Callable[[], int] = ticks) -> None:
        self.wall, self.ticks = wall, ticks
        self.running: Callable[[], bool] = lambda: False
        self._followed = self._leapt = Anchor(wall(), ticks())

    def __call__(self) -> Moment:
        wall, now = self._look()
        if self._followed is self._leapt or not self.running() or self.certain():
            self._followed = self._leapt
            return wall
        return self._carried_on(wall, now)

    def certain(self) -> bool:
        """Whether the laptop's clock has gone on evenly for an hour."""
        _, now = self._look()
        return now - self._leapt.ticks >= HOUR

    def _look(self) -> tuple[Moment, int]:
        """Notices a leap: by how far the clock is from where it should be by now."""
        wall, now = self.wall(), self.ticks()
        if abs(wall.now - self._leapt.after(now)) > SMALL:
            self._leapt = Anchor(wall, now)
            if abs(wall.now - self._followed.after(now)) <= SMALL:
                self._followed = self._leapt  # it is back where it was
        return wall, now

    def _carried_on(self, wall: Moment, ticks: int) -> Moment:
        at = self._followed.after(ticks)
        midnight = self._followed.said.midnight
        return replace(wall, now=at, midnight=midnight + (at - midnight) // DAY * DAY)
