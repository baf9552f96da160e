"""Planned and actual times by block, for whoever looks back: all of it is known already, nothing is asked for."""

from dataclasses import dataclass

from workshop.journey.agenda import Block
from workshop.journey.session import Session
from workshop.journey.text import Said
from workshop.journey.timeline import Ran, clock_face, ran


@dataclass(frozen=True)
class Took:
    """`began` and `minutes` are None for a block that was never shown, or is not over."""

    title: Said
    planned: str
    began: str | None
    planned_minutes: int
    minutes: int | None


def times(session: Session, language: str) -> list[Took]:
    took = ran(session.agenda, session.clock)
    return [_took(session, block, language, took.get(block.id)) for block in session.agenda.blocks]


def _took(session: Session, block: Block, language: str, took: Ran | None) -> Took:
    planned = session.agenda.starts * 60 + block.begins
    return Took(
        title=block.title.said(language),
        planned=f"{clock_face(planned * 1000)}–{clock_face((planned + block.seconds) * 1000)}",
        began=clock_face(took.began - session.clock.midnight) if took else None,
        planned_minutes=round(block.seconds / 60),
        minutes=took.minutes if took else None,
    )
