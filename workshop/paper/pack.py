"""What can be printed, in which order and how often, as plain data for each sheet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.paper import room, run_sheet


class Copies(StrEnum):
    """How many of a part a session needs."""

    ONCE = "once"
    TABLE = "table"
    PERSON = "person"


@dataclass(frozen=True)
class Part:
    """`shared`: one sheet speaks all languages that were chosen, instead of one for each."""

    copies: Copies
    make: Callable[[Session, str], list[View]] | None = None
    shared: bool = False


PARTS: Mapping[str, Part] = {
    "tents": Part(Copies.ONCE, room.tents, shared=True),
    "join": Part(Copies.ONCE, room.one),
    "care": Part(Copies.TABLE, room.care),
    "care-card": Part(Copies.ONCE, room.one),
    "run-sheet": Part(Copies.ONCE, run_sheet.sheets),
    "testimonies": Part(Copies.ONCE),
    "material": Part(Copies.TABLE),
    "prompts": Part(Copies.TABLE),
    "lines": Part(Copies.TABLE),
    "circle": Part(Copies.TABLE),
    "reflection": Part(Copies.PERSON),
    "cards": Part(Copies.PERSON),
    "statements": Part(Copies.ONCE),
    "tally": Part(Copies.TABLE),
    "practices": Part(Copies.ONCE),
    "own-practices": Part(Copies.PERSON),
    "questions": Part(Copies.PERSON),
    "commitments": Part(Copies.PERSON),
}
"""In the order of printing. A part without `make` comes from the kinds of block."""


def sheets(session: Session, language: str) -> dict[str, list[View]]:
    """All sheets by their part; a part for which the agenda has nothing is left out."""
    made = {name: list(_sheets(session, name, part, language)) for name, part in PARTS.items()}
    return {name: found for name, found in made.items() if found}


def _sheets(session: Session, name: str, part: Part, language: str) -> Iterator[View]:
    if part.make:
        yield from part.make(session, language)
    for block in session.agenda.blocks:
        found = block.kind.papers.sheets(session.scene(block), language).get(name, [])
        yield from ({"block": block.title.said(language), **sheet} for sheet in found)
