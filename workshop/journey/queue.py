"""What waits for a moderator before the room may see it. Nothing written by anyone reaches a screen another way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from workshop.journey.fingerprint import fingerprint
from workshop.journey.messages import Event


class Status(StrEnum):
    WAITING = "waiting"
    SHOWN = "shown"
    PARKED = "parked"
    MERGED = "merged"
    DISMISSED = "dismissed"
    CARE = "care"


class Offered(Event):
    """Somebody offered words to the room. Changed words are a new item, so that nobody shows them unread."""

    item: str
    block: str
    text: str
    signed: str = ""
    label: str = ""
    author: str = ""
    table: str = ""
    language: str = "en"
    replaces: str = ""

    @property
    def paper(self) -> str:
        return f"item/{self.item}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"item/{self.replaces}",) if self.replaces else ()


class Moderated(Event):
    """`day` is the midnight before an item went into quarantine, and nothing finer."""

    personal = True
    item: str
    status: Status
    day: int = 0


class Shortened(Event):
    """Written on the item's own paper: it goes when the item goes."""

    personal = True
    item: str
    text: str

    @property
    def paper(self) -> str:
        return f"item/{self.item}"


class Merged(Event):
    personal = True
    item: str
    into: str


class QuarantineErased(Event):
    """Read by the focal point, or too old; only the fact remains."""

    personal = True
    item: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"item/{self.item}",)


class TakenBack(Event):
    """The author wanted it gone. An author's delete always wins."""

    personal = True
    item: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"item/{self.item}",)


EVENTS: tuple[type[Event], ...] = (Offered, Moderated, Shortened, Merged, QuarantineErased, TakenBack)


@dataclass(frozen=True)
class Item:
    id: str
    block: str
    text: str
    signed: str
    label: str
    author: str
    table: str
    language: str
    status: Status = Status.WAITING
    shortened: bool = False
    original: str = ""
    into: str = ""
    day: int = 0

    @property
    def written(self) -> str:
        """What its author wrote, also once it has been shortened."""
        return self.original or self.text

    def like(self, other: "Item") -> bool:
        """Of the same block and with the same label: a question is no practice, a note stays on its colour."""
        return (self.block, self.label) == (other.block, other.label)


@dataclass(frozen=True)
class Queue:
    """`erased` counts what was in quarantine once; `gone` are the ids of what was erased or taken back."""

    items: Mapping[str, Item] = field(default_factory=dict)
    erased: int = 0
    gone: frozenset[str] = frozenset()

    def __contains__(self, item: str) -> bool:
        return item in self.items

    def of(self, block: str, status: Status) -> Iterator[Item]:
        return (item for item in self.with_status(status) if item.block == block)

    def with_status(self, status: Status) -> Iterator[Item]:
        return (item for item in self.items.values() if item.status is status)

    def quarantine(self) -> Iterator[Item]:
        return self.with_status(Status.CARE)

    def by(self, author: str) -> Iterator[Item]:
        return (item for item in self.items.values() if author and item.author == author)

    def merged_into(self, item: str) -> Iterator[Item]:
        return (other for other in self.with_status(Status.MERGED) if other.into == item)


def evolve(queue: Queue, event: Event) -> Queue:
    """What concerns an item whose paper has been taken back since concerns nothing."""
    match event:
        case Offered():
            left = _without(queue, event.replaces) if event.replaces else queue
            fields = event.model_dump(exclude={"item", "replaces"})
            return replace(left, items={**left.items, event.item: Item(id=event.item, **fields)})
        case Moderated():
            return _change(queue, event.item, status=event.status, day=event.day, into="")
        case Shortened():
            return _shorten(queue, event)
        case Merged() if event.into in queue.items:
            return _change(queue, event.item, status=Status.MERGED, into=event.into)
        case QuarantineErased():
            return replace(_without(queue, event.item), erased=queue.erased + 1, gone=queue.gone | {event.item})
        case TakenBack():
            return replace(_without(queue, event.item), gone=queue.gone | {event.item})
    return queue


def _change(queue: Queue, item: str, **fields: Any) -> Queue:
    if item not in queue.items:
        return queue
    return replace(queue, items={**queue.items, item: replace(queue.items[item], **fields)})


def _shorten(queue: Queue, event: Shortened) -> Queue:
    item = queue.items.get(event.item)
    original = item.written if item else ""
    fields = {"text": event.text, "original": original, "shortened": True, "status": Status.SHOWN, "into": ""}
    return _change(queue, event.item, **fields)


def _without(queue: Queue, item: str) -> Queue:
    """What was merged into it waits again: it was somebody else's, who did not take it back."""
    alone = {one.id: replace(one, status=Status.WAITING, into="") for one in queue.merged_into(item)}
    items = {name: kept for name, kept in {**queue.items, **alone}.items() if name != item}
    return replace(queue, items=items)


def nameless(queue: Queue, block: str) -> list[Event]:
    """When a block is over: what the room has seen is kept without its author, so that no two notes can be joined;
    what it has not seen is gone. Quarantine is left to the focal point."""
    made: list[Event] = []
    for item in queue.items.values():
        if item.block != block or item.status is Status.CARE or not item.author:
            continue
        made.append(TakenBack(item=item.id))
        if item.status is Status.SHOWN:
            kept = fingerprint("kept", item.id)
            made += [
                Offered(item=kept, block=block, text=item.text, label=item.label, language=item.language),
                Moderated(item=kept, status=Status.SHOWN),
            ]
    return made
