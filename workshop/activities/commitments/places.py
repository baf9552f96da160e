"""A commitment's places in the queue: on the wall, and among what peers offer and ask. Each waits for a moderator."""

from workshop.activities.commitments.state import Committed
from workshop.journey.fingerprint import fingerprint
from workshop.journey.messages import Event
from workshop.journey.queue import Offered, TakenBack

SHARE, LEARN = "share", "learn"
PLACES = {"item": "", "share_item": SHARE, "learn_item": LEARN}
"""The field that holds the item, and the label that the item has."""


def taken(before: Committed | None, wanted: Committed) -> tuple[Committed, list[Event]]:
    """Changed words go past the moderator again, unchanged ones stay; what is no longer wanted leaves."""
    happened: list[Event] = []
    for place, label in PLACES.items():
        old = getattr(before, place) if before else ""
        said = _said(wanted, place)
        if old and before and said == _said(before, place):
            wanted = wanted.model_copy(update={place: old})
        elif said:
            item = fingerprint(wanted.id, wanted.key, label)
            wanted = wanted.model_copy(update={place: item})
            happened.append(_offered(wanted, item, label, said, old))
        elif old:
            happened.append(TakenBack(item=old))
    return wanted, happened


def _said(kept: Committed, place: str) -> tuple[str, str] | None:
    """The words and the signature for that place; None where the author does not want it."""
    if place == "item":
        return (kept.action, kept.name) if kept.visibility != "organisers" else None
    words = kept.can_share if place == "share_item" else kept.would_learn
    return (words, "") if kept.open_to_peers and words else None


def _offered(kept: Committed, item: str, label: str, said: tuple[str, str], old: str) -> Offered:
    text, signed = said
    return Offered(item=item, block=kept.block, text=text, signed=signed, label=label, replaces=old)


def leave(kept: Committed) -> list[Event]:
    return [TakenBack(item=item) for item in kept.items]
