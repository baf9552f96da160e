"""Planned, actual and expected times. Arithmetic only; milliseconds unless a name says seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from workshop.journey.agenda import Agenda, Block


@dataclass(frozen=True)
class Clock:
    """`entered` holds the first time each step began; `since` belongs to the step at hand."""

    midnight: int = 0
    entered: Mapping[str, int] = field(default_factory=dict)
    since: int = 0
    added: int = 0
    paused: int = 0
    paused_at: int | None = None
    ended: int | None = None

    def enter(self, step: str, at: int) -> "Clock":
        entered = {step: at, **self.entered}
        return Clock(self.midnight, entered, since=at)

    def pause(self, at: int) -> "Clock":
        return replace(self, paused_at=at)

    def resume(self, at: int) -> "Clock":
        if self.paused_at is None:
            return self
        return replace(self, paused_at=None, paused=self.paused + max(0, at - self.paused_at))

    def add(self, milliseconds: int) -> "Clock":
        return replace(self, added=self.added + milliseconds)


class Span(NamedTuple):
    begins: int
    ends: int


class Ran(NamedTuple):
    """`ended` is None while nothing came after it."""

    began: int
    ended: int | None

    @property
    def minutes(self) -> int | None:
        """Never negative: the clock may have been set back between two starts of the program."""
        return None if self.ended is None else max(0, round((self.ended - self.began) / 60_000))


def elapsed(clock: Clock, now: int) -> int:
    """How long the step at hand has run, pauses left out; never negative, whatever the system clock does."""
    until = clock.paused_at if clock.paused_at is not None else now
    return max(0, until - clock.since - clock.paused)


def remaining(clock: Clock, planned_seconds: int, now: int) -> int:
    """What is left of the step at hand; negative once it is over."""
    return planned_seconds * 1000 + clock.added - elapsed(clock, now)


def expected(agenda: Agenda, at: int, clock: Clock, now: int) -> dict[str, Span]:
    """When the block at hand and each later one will begin and end, if every coming step takes its time.

    The one formula for all that is said of times to come. A block's slack makes up for a delay; being early is kept,
    but for a block that begins at a fixed time.
    """
    here, step = agenda.steps[at]
    coming = here.steps[here.steps.index(step) + 1 :]
    end = now + max(0, remaining(clock, step.seconds, now)) + sum(s.seconds for s in coming) * 1000
    spans = {here.id: Span(clock.entered.get(here.steps[0].id, clock.since), _closes(agenda, here, clock, end))}
    for before, block in pairwise(agenda.blocks[agenda.blocks.index(here) :]):
        earliest = planned_at(agenda, clock, block.begins) if block.fixed else 0
        begins = max(spans[before.id].ends, earliest)
        spans[block.id] = Span(begins, _closes(agenda, block, clock, begins + block.needed * 1000))
    return spans


def _closes(agenda: Agenda, block: Block, clock: Clock, end: int) -> int:
    """A block whose steps end early waits for its planned end, as long as it has slack."""
    planned_end = planned_at(agenda, clock, block.begins + block.seconds)
    return end + min(max(0, planned_end - end), max(0, block.slack) * 1000)


def ran(agenda: Agenda, clock: Clock) -> dict[str, Ran]:
    """Each block that was reached, in the order in which they were: from its first step to the first one of what came
    next, the last one to the end of the workshop. What was shown again later counts from its first time."""
    began = {block.id: at for block in agenda.blocks if (at := _began(block, clock)) is not None}
    in_order = sorted(began, key=lambda name: began[name])
    ends = [*(began[name] for name in in_order[1:]), clock.ended]
    return {name: Ran(began[name], end) for name, end in zip(in_order, ends, strict=False)}


def _began(block: Block, clock: Clock) -> int | None:
    return min((clock.entered[step.id] for step in block.steps if step.id in clock.entered), default=None)


def planned_at(agenda: Agenda, clock: Clock, seconds: int) -> int:
    """The planned moment `seconds` after the planned start of the workshop."""
    return clock.midnight + (agenda.starts * 60 + seconds) * 1000


def drift(agenda: Agenda, at: int, clock: Clock, now: int) -> int:
    """How much later than agreed the workshop will end; negative when it is ahead."""
    last = agenda.blocks[-1].id
    return expected(agenda, at, clock, now)[last].ends - planned_at(agenda, clock, agenda.seconds + agenda.later)


def clock_face(milliseconds_of_day: int) -> str:
    """`11:05`, as it is written in agenda.yaml; past midnight it starts again at 00:00."""
    minutes = round(milliseconds_of_day / 60_000) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
