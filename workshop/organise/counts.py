"""How much of what people wrote reached the room, by what it was. Groups of one or two have no number."""

from collections import Counter

from workshop.activities.panel.practices import LABEL
from workshop.journey.queue import Item, Status
from workshop.journey.session import Session
from workshop.views import crowd


def shown(session: Session) -> dict[str, int | None]:
    """None stands for "a few"."""
    kinds = Counter(_kind(session, item) for item in session.queue.with_status(Status.SHOWN))
    fewest = session.agenda.anonymity.cell
    return {name: crowd.at_least(kinds[name], fewest) for name in ("questions", "lines", "practices")}


def _kind(session: Session, item: Item) -> str:
    block = session.agenda.block(item.block)
    name = block.kind.name if block else ""
    if name == "panel":
        return "practices" if item.label == LABEL else "questions"
    return "lines" if name == "tabletop" else "other"
