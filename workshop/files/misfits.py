"""What is well written in an agenda, but does not add up: where it stands, and what to do."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from workshop.files.clock import DAY, clock, minutes_of, span, starts
from workshop.files.faults import Way
from workshop.journey.agenda import Agenda
from workshop.journey.sentence import Sentence
from workshop.journey.timeline import clock_face

Misfit = tuple[Way, Sentence]


def clashing_times(data: dict[str, Any]) -> Iterator[Misfit]:
    now = starts(data)
    for number, block in enumerate(data["blocks"]):
        for key, what in _clash(block, now):
            yield ("blocks", number, *key), what
        now += minutes_of(block.get("at"), block.get("minutes"))


def _clash(block: dict[str, Any], now: int) -> Iterator[Misfit]:
    """Of a block that begins `now`, in minutes of the day: the first thing that is wrong."""
    at, minutes, name = block.get("at"), block.get("minutes"), repr(block["id"])
    if at is None and minutes is None:
        yield (), Sentence("{block} has no time; write `at: 11:00–11:10` or `minutes: 10`", block=name)
    elif at is None:
        return
    elif any(clock(face) >= DAY for face in re.findall(r"\d+:\d+", at)):
        yield ("at",), Sentence("{at} is no time of day; write hours from 0 to 23, such as 11:00–11:10", at=repr(at))
    elif span(at)[0] % DAY != now % DAY:
        yield ("at",), _begins_elsewhere(name, clock_face(now * 60_000))
    elif minutes is not None and minutes_of(at, None) != minutes:
        yield (
            ("minutes",),
            Sentence("`minutes: {minutes}` does not fit {at}; keep one of the two", minutes=minutes, at=at),
        )


def _begins_elsewhere(block: str, begins: str) -> Sentence:
    return Sentence(
        "{block} should begin at {begins}, where the time before it ends; write {begins}–…", block=block, begins=begins
    )


def twice(agenda: Agenda) -> Iterator[Misfit]:
    blocks = [block.id for block in agenda.blocks]
    for number, name in enumerate(blocks):
        if name in blocks[:number]:
            what = Sentence("{name} is the id of another block too; give each its own", name=repr(name))
            yield ("blocks", number, "id"), what
    for number, block in enumerate(agenda.blocks):
        for name, times in Counter(step.id for step in block.steps).items():
            if times > 1:
                what = Sentence("the step {name} stands there twice; give each step its own id", name=repr(name))
                yield ("blocks", number), what


def overfull(agenda: Agenda) -> Iterator[Misfit]:
    for number, block in enumerate(agenda.blocks):
        if block.slack < 0 and not block.kind.paced:
            yield ("blocks", number), _overfull(repr(block.id), block.seconds, block.seconds - block.slack)


def _overfull(block: str, seconds: int, needed: int) -> Sentence:
    return Sentence(
        "{block} has steps of {needed} minutes in a slot of {slot}; shorten a step or give the block more time",
        block=block,
        needed=-(-needed // 60),
        slot=seconds // 60,
    )
