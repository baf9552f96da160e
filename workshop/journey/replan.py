"""An overrun as a choice: what can be shortened, dropped or moved, and what follows. Seconds, unless a name says more.

Nothing goes below its floor, nothing optional is kept while something else is cut, and what has begun is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from workshop.journey.agenda import Agenda, Block
from workshop.journey.agreed import Agreed
from workshop.journey.course import followed
from workshop.journey.cutting import Coming, cut, may_lose
from workshop.journey.kind import Step
from workshop.journey.timeline import Clock, expected, planned_at


class Way(StrEnum):
    BLOCK = "block"
    ALL = "all"
    DROP = "drop"
    LATER = "later"


@dataclass(frozen=True)
class Choice:
    """One way to deal with an overrun. `what` is the block or step that it is about; `short`: what is still missing."""

    way: Way
    what: str
    agreed: Agreed
    short: int


Offer = tuple[Way, str, Agreed]


def overrun(agenda: Agenda, at: int, clock: Clock, now: int) -> tuple[int, tuple[Block, ...]]:
    """How late the next fixed time is reached, or the agreed end; and the blocks that lie before it, this one first."""
    spans = expected(agenda, at, clock, now)
    here = agenda.blocks.index(agenda.steps[at][0])
    for place, (before, block) in enumerate(pairwise(agenda.blocks[here:]), here + 1):
        late = spans[before.id].ends - planned_at(agenda, clock, block.begins)
        if block.fixed and late > 0:
            return _seconds(late), agenda.blocks[here:place]
    end = planned_at(agenda, clock, agenda.seconds + agenda.later)
    return _seconds(spans[agenda.blocks[-1].id].ends - end), agenda.blocks[here:]


def _seconds(milliseconds: int) -> int:
    return -(-milliseconds // 1000)


def choices(plan: Agenda, agreed: Agreed, at: int, clock: Clock, now: int) -> list[Choice]:
    """`plan` as it was before any re-plan. Empty while there is nothing to make up for."""
    agenda = followed(plan, agreed)
    over, blocks = overrun(agenda, at, clock, now)
    if over <= 0:
        return []
    coming = tuple((block, _coming(agenda, block, at)) for block in blocks)
    offers = [*_less(coming, agreed, over), *_drops(coming, agreed), *_later(agenda, blocks, agreed, over)]
    return [Choice(way, what, new, _short(plan, new, at, clock, now)) for way, what, new in offers]


def _short(plan: Agenda, agreed: Agreed, at: int, clock: Clock, now: int) -> int:
    return max(0, overrun(followed(plan, agreed), at, clock, now)[0])


def _coming(agenda: Agenda, block: Block, at: int) -> tuple[Step, ...]:
    return tuple(step for step in block.steps if agenda.places[step.id] > at and not step.dropped)


def _less(coming: Coming, agreed: Agreed, over: int) -> Iterator[Offer]:
    """Out of one block, or out of all that may be shortened."""
    able = tuple((block, steps) for block, steps in coming if may_lose(block, steps))
    for block, steps in able:
        yield Way.BLOCK, block.id, agreed.after(cut(((block, steps),), over))
    if len(able) > 1:
        yield Way.ALL, "", agreed.after(cut(able, over))


def _drops(coming: Coming, agreed: Agreed) -> Iterator[Offer]:
    """One optional step at a time, where its block keeps what it should."""
    for block, steps in coming:
        for step in steps:
            if step.optional and step.seconds <= block.needed - block.at_least:
                yield Way.DROP, step.id, agreed.after({step.id: 0})


def _later(agenda: Agenda, blocks: tuple[Block, ...], agreed: Agreed, over: int) -> Iterator[Offer]:
    """Not before a fixed time, and not longer than the room is there."""
    later = agenda.later + over
    in_the_room = agenda.room_until is None or agenda.seconds + later <= agenda.room_until
    if blocks[-1] is agenda.blocks[-1] and in_the_room:
        yield Way.LATER, "", agreed.model_copy(update={"later": later})
