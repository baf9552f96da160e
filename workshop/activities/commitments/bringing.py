"""Opening a follow-up with the commitments of an earlier workshop: codes and places on the wall are kept."""

from typing import Any

from pydantic import Field

from workshop.activities.commitments.form import FIELDS, Commitment
from workshop.activities.commitments.places import PLACES
from workshop.activities.commitments.state import CommitScene, Committed, Status
from workshop.journey import queue
from workshop.journey.fingerprint import fingerprint
from workshop.journey.messages import Command, Event
from workshop.journey.queue import Offered, Queue
from workshop.journey.roles import Role


class Brought(Commitment):
    """One of them: `shown` names the places that a moderator had let through, with the words as they were shown."""

    id: str
    key: str
    status: Status = "open"
    shown: dict[str, str] = Field({})


class BringCommitments(Command):
    """Asked by the program itself, which reads them from where they are kept."""

    asked_by = frozenset({Role.KEEPER})
    ahead = True
    commitments: list[Brought]


def packed(kept: Committed, items: Queue) -> Brought:
    """As it can be brought: what nobody has let through stays behind."""
    shown = {
        place: items.items[item].text for place in PLACES if (item := getattr(kept, place)) and _is_shown(items, item)
    }
    fields: dict[str, Any] = {name: getattr(kept, name) for name in FIELDS}
    return Brought(**fields, id=kept.id, key=kept.key, status=kept.status, shown=shown)


def _is_shown(items: Queue, name: str) -> bool:
    return name in items and items.items[name].status is queue.Status.SHOWN


def bring(scene: CommitScene, command: BringCommitments) -> list[Event]:
    """Those that are here already stay as they are."""
    new = [one for one in command.commitments if one.id not in scene.state.kept]
    return [event for one in new for event in _unpacked(scene, one)]


def _unpacked(scene: CommitScene, brought: Brought) -> list[Event]:
    items = {place: fingerprint(scene.block, brought.id, place) for place in brought.shown}
    fields: dict[str, Any] = {name: getattr(brought, name) for name in FIELDS} | items
    kept = Committed(**fields, block=scene.block, id=brought.id, key=brought.key, status=brought.status)
    placed = [event for place in brought.shown for event in _placed(kept, place, brought.shown[place])]
    return [*placed, kept]


def _placed(kept: Committed, place: str, text: str) -> list[Event]:
    item, signed = getattr(kept, place), kept.name if place == "item" else ""
    offered = Offered(item=item, block=kept.block, text=text, signed=signed, label=PLACES[place])
    return [offered, queue.Moderated(item=item, status=queue.Status.SHOWN)]
