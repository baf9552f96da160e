"""Deciding what the room may see: show, shorten, merge, park, dismiss – and *Care*, for what needs a person.

Care takes an item from every screen into a quarantine that only the care focal point opens. It is erased when they
have read it, or when its days are over; only its number remains.
"""

from collections.abc import Callable

from pydantic import Field

from workshop.journey.messages import Command, Event, Name, Words
from workshop.journey.queue import Item, Merged, Moderated, QuarantineErased, Queue, Shortened, Status
from workshop.journey.refused import Refused
from workshop.journey.retention import DAY
from workshop.journey.roles import Moment, Role

LONGEST = 280


class ByModerator(Command):
    asked_by = frozenset({Role.FACILITATOR, Role.MODERATOR})
    item: Name


class Show(ByModerator):
    """Lets an item through to the room."""


class Dismiss(ByModerator):
    """Keeps it from the room; its author is not told."""


class Park(ByModerator):
    """Puts it into the parking lot: not now, but not forgotten."""


class Care(ByModerator):
    """Sets it aside for the care focal point: it vanishes everywhere else."""


class Shorten(ByModerator):
    """Shows it in fewer words, marked as shortened."""

    text: Words = Field(min_length=1, max_length=LONGEST)


class Merge(ByModerator):
    """Joins it to another item of the same block and kind that says the same: a question never to a practice."""

    into: Name


class MarkRead(Command):
    """The focal point has read it and acted under their organisation's rules."""

    asked_by = frozenset({Role.CARE})
    item: Name


COMMANDS: tuple[type[Command], ...] = (Show, Dismiss, Park, Care, Shorten, Merge, MarkRead)


def unread(queue: Queue, when: Moment, days: int) -> list[Event]:
    """What has been in quarantine for so many days and was read by nobody: it is erased."""
    old = [item for item in queue.quarantine() if when.now - item.day >= days * DAY]
    return [QuarantineErased(item=item.id) for item in old]


def decide(queue: Queue, command: Command, when: Moment) -> list[Event]:
    if isinstance(command, MarkRead):
        return [QuarantineErased(item=_in_quarantine(queue, command.item).id)]
    assert isinstance(command, ByModerator)  # noqa: S101  # for the type checker: COMMANDS has no others
    return _DECIDE[type(command)](queue, _at_hand(queue, command.item), command, when)


def _at_hand(queue: Queue, name: str) -> Item:
    """What is in quarantine is out of reach, and nobody is told that it is there."""
    item = queue.items.get(name)
    if item is None or item.status is Status.CARE:
        raise Refused("no-such-item")
    return item


def _in_quarantine(queue: Queue, name: str) -> Item:
    item = queue.items.get(name)
    if item is None or item.status is not Status.CARE:
        raise Refused("no-such-item")
    return item


def _to(status: Status) -> Callable[[Queue, Item, ByModerator, Moment], list[Event]]:
    def move(_: Queue, item: Item, __: ByModerator, ___: Moment) -> list[Event]:
        return [] if item.status is status else [Moderated(item=item.id, status=status)]

    return move


def _care(queue: Queue, item: Item, _: ByModerator, when: Moment) -> list[Event]:
    return [Moderated(item=one.id, status=Status.CARE, day=when.midnight) for one in _same(queue, item)]


def _shorten(_: Queue, item: Item, command: ByModerator, __: Moment) -> list[Event]:
    text = getattr(command, "text", "")
    same = (item.text, item.status) == (text, Status.SHOWN)
    return [] if same else [Shortened(item=item.id, text=text)]


def _merge(queue: Queue, item: Item, command: ByModerator, _: Moment) -> list[Event]:
    into = _at_hand(queue, getattr(command, "into", ""))
    if into.id == item.id or not into.like(item) or into.status is Status.MERGED:
        raise Refused("not-understood")
    return [Merged(item=one.id, into=into.id) for one in _same(queue, item)]


def _same(queue: Queue, item: Item) -> list[Item]:
    """The item with those that were merged into it: they say the same, so they go where it goes."""
    return [item, *queue.merged_into(item.id)]


_DECIDE: dict[type[Command], Callable[[Queue, Item, ByModerator, Moment], list[Event]]] = {
    Show: _to(Status.SHOWN),
    Dismiss: _to(Status.DISMISSED),
    Park: _to(Status.PARKED),
    Care: _care,
    Shorten: _shorten,
    Merge: _merge,
}
