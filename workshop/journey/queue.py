"""What waits for a moderator before the room may see it. Nothing written by anyone reaches a screen another way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workshop.journey.messages import Event


class Status(StrEnum):
    WAITING = "waiting"
    SHOWN = "shown"
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
    personal = True
    item: str
    status: Status


class TakenBack(Event):
    """The author wanted it gone. An author's delete always wins."""

    item: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"item/{self.item}",)


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


@dataclass(frozen=True)
class Queue:
    items: Mapping[str, Item] = field(default_factory=dict)

    def __contains__(self, item: str) -> bool:
        return item in self.items

    def of(self, block: str, status: Status) -> Iterator[Item]:
        return (item for item in self.items.values() if item.block == block and item.status is status)

    def waiting(self) -> Iterator[Item]:
        return (item for item in self.items.values() if item.status is Status.WAITING)

    def by(self, author: str) -> Iterator[Item]:
        return (item for item in self.items.values() if author and item.author == author)


def evolve(queue: Queue, event: Offered | Moderated | TakenBack) -> Queue:
    items = dict(queue.items)
    match event:
        case Offered():
            items.pop(event.replaces, None)
            fields = event.model_dump(exclude={"item", "replaces"})
            items[event.item] = Item(id=event.item, **fields)
        case Moderated():
            if event.item in items:  # its paper may have been taken back since
                items[event.item] = replace(items[event.item], status=event.status)
        case TakenBack():
            items.pop(event.item, None)
    return Queue(items)
