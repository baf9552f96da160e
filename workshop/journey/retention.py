"""How long what people gave is kept, in days since the workshop. The program erases what is older, by itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from workshop.journey.events import WifiSet
from workshop.journey.messages import Event
from workshop.journey.queue import Status, TakenBack

if TYPE_CHECKING:
    from workshop.journey.roles import Moment
    from workshop.journey.session import Session

DAY = 24 * 60 * 60 * 1000
LAST_REMINDER = 91  # three months
GRACE = 14


class Retention(BaseModel):
    """Days; each may be shortened, none may be made longer than is written here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    quarantine: int = Field(7, ge=1, le=7, description="What was set aside for care and read by nobody.")
    notes: int = Field(30, ge=1, le=30, description="Lines, notes, questions and practices that reached the room.")
    contacts: int = Field(
        LAST_REMINDER + GRACE, ge=1, le=120, description="How to reach somebody: until the last reminder and a bit."
    )
    commitments: int | None = Field(
        None, ge=1, description="Commitments without contact; left out, until an organiser deletes them."
    )


def outdated(session: "Session", when: "Moment") -> Iterator[Event]:
    """What is erased of a workshop on that day. Quarantine has a rule of its own."""
    if not session.started:
        return
    days = (when.midnight - session.clock.midnight) // DAY
    kept_for = session.agenda.retention
    if days and session.wifi:
        yield WifiSet()
    if days >= kept_for.notes:
        yield from notes(session)
    for block in session.agenda.blocks:
        yield from block.kind.outdated(session.scene(block), days, kept_for)


def notes(session: "Session") -> list[Event]:
    """All that was written to the room, but for commitments, which have a time of their own."""
    lasting = {block.id for block in session.agenda.blocks if block.kind.lasting}
    items = [item for item in session.queue.items.values() if item.block not in lasting]
    return [TakenBack(item=item.id) for item in items if item.status is not Status.CARE]
