"""What the room said together: lines of tables and notes on the four cards that a moderator let through."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.activities.cards import notes
from workshop.activities.cards.plan import Cards
from workshop.activities.tabletop.plan import Tabletop
from workshop.activities.tabletop.views import harvest
from workshop.journey.agenda import Block
from workshop.journey.session import Session

COLUMNS = ("block", "card", "text")


@dataclass(frozen=True)
class Line:
    """Without its table: somebody may know who sat there."""

    card: str
    text: str


def of_block(session: Session, block: Block) -> list[Line]:
    scene = session.scene(block)
    if isinstance(block.plan, Tabletop):
        return sorted((Line("", line["text"]) for line in harvest(scene)), key=lambda line: line.text)
    if isinstance(block.plan, Cards):
        return [Line(each["letter"], note["text"]) for each in notes.columns(scene) for note in each["notes"]]
    return []


def rows(session: Session, language: str) -> list[dict[str, str]]:
    return list(_rows(session, language))


def _rows(session: Session, language: str) -> Iterator[dict[str, str]]:
    for block in session.agenda.blocks:
        for line in of_block(session, block):
            yield {"block": block.title.words(language), "card": line.card, "text": line.text}
