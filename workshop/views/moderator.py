"""What a moderator sees: what waits, what is shown, what is parked; never who wrote it."""

from workshop.journey.kind import View
from workshop.journey.queue import Item, Status
from workshop.journey.session import Session
from workshop.views.common import where


def view(session: Session, language: str) -> View:
    return {**where(session, language), **desk(session)}


def desk(session: Session) -> View:
    """The moderation desk, also for the console. Of what went into quarantine only the number is known here."""
    queue = session.queue
    return {
        "waiting": [item(session, one) for one in queue.with_status(Status.WAITING)],
        "shown": [item(session, one) for one in queue.with_status(Status.SHOWN)],
        "parked": [item(session, one) for one in queue.with_status(Status.PARKED)],
        "set_aside": len(list(queue.quarantine())) + queue.erased,
    }


def item(session: Session, one: Item) -> View:
    block = session.agenda.block(one.block)
    kind = block.kind.name if block else ""
    merged = len(list(session.queue.merged_into(one.id)))
    table = one.table if kind == "tabletop" else ""
    seen = {
        "id": one.id, "kind": kind, "block": one.block, "text": one.text, "signed": one.signed, "table": table,
        "label": one.label, "shortened": one.shortened, "merged": merged, "state": None,
    }  # fmt: skip
    return seen | (block.kind.views.desk(session.scene(block), one) if block else {})
