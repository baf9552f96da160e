"""Workshops side by side, without anything that anyone gave: times, and how many of what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.journey.agenda import Block
from workshop.journey.session import Session
from workshop.organise.counts import shown
from workshop.organise.kept import day_of
from workshop.organise.labels import LEVELS, STATUS, SUPPORT
from workshop.organise.totals import totals

N_ = str  # marks words for translation

SHOWN = {
    "questions": N_("Questions"),
    "lines": N_("Lines of tables"),
    "practices": N_("Practices from the room"),
}
COUNTED = {
    "level": (N_("Commitments by level"), LEVELS),
    "status": (N_("Commitments by status"), STATUS),
    "support": (N_("Support needed"), SUPPORT),
}

Cell = int | str | None
"""None stands for "a few"."""


@dataclass(frozen=True)
class Line:
    """A cell for each workshop."""

    name: str
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Part:
    name: str
    lines: Sequence[Line]


def parts(sessions: Sequence[Session], language: str) -> list[Part]:
    date = Line(N_("Date"), [str(day_of(session) or "") for session in sessions])
    return [Part(N_("When"), [date]), *_minutes(sessions, language), *_counts(sessions)]


def _minutes(sessions: Sequence[Session], language: str) -> Iterator[Part]:
    """Blocks are the same where their titles are."""
    known = [{block.title.words(language): block for block in one.agenda.blocks} for one in sessions]
    titles = list(dict.fromkeys(title for blocks in known for title in blocks))
    planned = [Line(title, [_planned(blocks.get(title)) for blocks in known]) for title in titles]
    both = list(zip(sessions, known, strict=True))
    taken = [Line(title, [_taken(one, blocks.get(title)) for one, blocks in both]) for title in titles]
    yield from (Part(N_("Minutes planned"), planned), Part(N_("Minutes taken"), taken))


def _planned(block: Block | None) -> Cell:
    return round(block.seconds / 60) if block else ""


def _taken(session: Session, block: Block | None) -> Cell:
    """From its first step to the first step of what came next; empty while it is not over, or was left out."""
    if block is None or (began := _began(session, block)) is None:
        return ""
    blocks = session.agenda.blocks
    next_ones = [_began(session, later) for later in blocks[blocks.index(block) + 1 :]]
    over = next((at for at in (*next_ones, session.clock.ended) if at is not None), None)
    return "" if over is None else round((over - began) / 60_000)


def _began(session: Session, block: Block) -> int | None:
    entered = session.clock.entered
    return min((entered[step.id] for step in block.steps if step.id in entered), default=None)


def _counts(sessions: Sequence[Session]) -> Iterator[Part]:
    all_totals, all_shown = [totals(one) for one in sessions], [shown(one) for one in sessions]
    for kind, (part, labels) in COUNTED.items():
        yield Part(part, [Line(said, [one[kind].get(name, 0) for one in all_totals]) for name, said in labels.items()])
    yield Part(N_("Shown to the room"), [Line(said, [one[name] for one in all_shown]) for name, said in SHOWN.items()])
