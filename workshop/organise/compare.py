"""Workshops side by side, without anything that anyone gave: times, and how many of what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.journey.agenda import Block
from workshop.journey.session import Session
from workshop.journey.timeline import Ran, ran
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
    both = zip((ran(one.agenda, one.clock) for one in sessions), known, strict=True)
    took = [{title: times.get(block.id) for title, block in blocks.items()} for times, blocks in both]
    taken = [Line(title, [_taken(one.get(title)) for one in took]) for title in titles]
    yield from (Part(N_("Minutes planned"), planned), Part(N_("Minutes taken"), taken))


def _planned(block: Block | None) -> Cell:
    return round(block.seconds / 60) if block else ""


def _taken(took: Ran | None) -> Cell:
    """Empty while it is not over, or was left out."""
    return "" if took is None or took.minutes is None else took.minutes


def _counts(sessions: Sequence[Session]) -> Iterator[Part]:
    all_totals, all_shown = [totals(one) for one in sessions], [shown(one) for one in sessions]
    for kind, (part, labels) in COUNTED.items():
        yield Part(part, [Line(said, [one[kind].get(name, 0) for one in all_totals]) for name, said in labels.items()])
    yield Part(N_("Shown to the room"), [Line(said, [one[name] for one in all_shown]) for name, said in SHOWN.items()])
