"""How many asked for what, for whoever arranges it. Groups of one or two have no number."""

from collections import Counter
from collections.abc import Iterable, Mapping

from workshop.activities.panel.practices import LABEL
from workshop.journey.queue import Item, Status
from workshop.journey.session import Session
from workshop.organise.desk import Entry, entries
from workshop.organise.labels import LEVELS, STATUS, SUPPORT

FEWEST = 3  # below this it is "a few"

Counts = Mapping[str, int | None]
"""None stands for "a few"; what nobody gave is not there."""


def told(count: int) -> int | None:
    return count if count == 0 or count >= FEWEST else None


def totals(session: Session) -> dict[str, Counts]:
    """Without those that were withdrawn."""
    left = [one for one in entries(session) if not one.withdrawn]
    return {
        "support": _tally((need for one in left for need in one.support), SUPPORT),
        "level": _tally(_column(left, "level"), LEVELS),
        "region": _tally(_column(left, "region"), ()),
        "status": _tally(_column(left, "status"), STATUS),
    }


def _column(given: Iterable[Entry], name: str) -> list[str]:
    return [one.row[name] for one in given if one.row[name]]


def _tally(given: Iterable[str], order: Iterable[str]) -> Counts:
    """In the order of the form, else by name."""
    counted = Counter(given)
    names = [*order, *sorted(counted.keys() - set(order))]
    return {name: told(counted[name]) for name in names if counted[name]}


def shown(session: Session) -> dict[str, int | None]:
    """What reached the room, by what it was."""
    kinds = Counter(_kind(session, item) for item in session.queue.with_status(Status.SHOWN))
    return {name: told(kinds[name]) for name in ("questions", "lines", "practices")}


def _kind(session: Session, item: Item) -> str:
    block = session.agenda.block(item.block)
    name = block.kind.name if block else ""
    if name == "panel":
        return "practices" if item.label == LABEL else "questions"
    return "lines" if name == "tabletop" else "other"
