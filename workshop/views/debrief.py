"""Planned and actual times by block, for whoever looks back: all of it is known already, nothing is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from workshop.journey.agenda import Block
from workshop.journey.session import Session
from workshop.journey.text import Said
from workshop.journey.timeline import clock_face


@dataclass(frozen=True)
class Took:
    """`began` and `minutes` are None for a block that was never shown, or is not over."""

    title: Said
    planned: str
    began: str | None
    planned_minutes: int
    minutes: int | None


def times(session: Session, language: str) -> list[Took]:
    """A block that was shown again later counts from its first time to the first time of what came after it."""
    began = {block.id: at for block in session.agenda.blocks if (at := _began(session, block)) is not None}
    ends = _ends(began, session.clock.ended)
    return [_took(session, block, language, began.get(block.id), ends.get(block.id)) for block in session.agenda.blocks]


def _began(session: Session, block: Block) -> int | None:
    return min((at for step in block.steps if (at := session.clock.entered.get(step.id)) is not None), default=None)


def _ends(began: Mapping[str, int], ended: int | None) -> dict[str, int]:
    in_order = sorted(began, key=lambda name: began[name])
    ends = {block: began[after] for block, after in pairwise(in_order)}
    return ends if ended is None or not in_order else {**ends, in_order[-1]: ended}


def _took(session: Session, block: Block, language: str, began: int | None, ends: int | None) -> Took:
    planned = session.agenda.starts * 60 + block.begins
    return Took(
        title=block.title.said(language),
        planned=f"{clock_face(planned * 1000)}–{clock_face((planned + block.seconds) * 1000)}",
        began=None if began is None else clock_face(began - session.clock.midnight),
        planned_minutes=round(block.seconds / 60),
        minutes=None if began is None or ends is None else round((ends - began) / 60_000),
    )
