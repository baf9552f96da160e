"""One line from each table: who writes it down, and that the table agreed before it leaves the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, assert_never

from pydantic import Field

from workshop.activities.tabletop.plan import TableStep, Tabletop
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import Scene
from workshop.journey.messages import Command, Event, Key, Words
from workshop.journey.queue import Offered
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY, Actor

LONGEST = 280


class AtTable(Command):
    asked_by = PARTICIPANT_ONLY
    key: Key


class TakeNotes(AtTable):
    """This phone writes for its table from now on."""


class DraftLine(AtTable):
    """What the table's line says so far, for everyone at that table."""

    text: Words = Field(max_length=LONGEST)


class ShareLine(AtTable):
    """Offers the line to the room; `agreed`: it was read back and everyone at the table is content."""

    text: Words = Field(min_length=1, max_length=LONGEST)
    agreed: bool


class TableSays(AtTable):
    word: Literal["done", "more"]


class NotesTaken(Event):
    personal = True
    block: str
    table: str
    ballot: str

    @property
    def paper(self) -> str:
        return f"notes/{self.block}/{self.table}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class LineDrafted(Event):
    block: str
    table: str
    text: str

    @property
    def paper(self) -> str:
        return f"draft/{self.block}/{self.table}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class LineShared(Event):
    """The line itself waits in the queue as `item`; its draft is no longer needed."""

    block: str
    table: str
    item: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"draft/{self.block}/{self.table}",)


class TableSaid(Event):
    block: str
    table: str
    word: str


@dataclass(frozen=True)
class Tables:
    """By table: the ballot that writes, the draft, the item it shared, and whether it needs time."""

    writers: Mapping[str, str] = field(default_factory=dict)
    drafts: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)


TableScene = Scene[Tabletop, Tables]


def line_open(scene: TableScene) -> bool:
    """From the first step that asks for a line until the block is over."""
    if not scene.current or scene.step is None:
        return False
    wanted = [isinstance(step, TableStep) and step.line for step in scene.plan.steps]
    reached = scene.plan.steps.index(scene.step.plan)
    return any(wanted[: reached + 1])


def decide(scene: TableScene, command: TakeNotes | DraftLine | ShareLine | TableSays, by: Actor) -> list[Event]:
    if not scene.current:
        raise Refused("closed")
    if not by.table:
        raise Refused("no-table")
    match command:
        case TakeNotes():
            return take_notes(scene, by)
        case DraftLine():
            return draft_line(scene, command, by)
        case ShareLine():
            return share_line(scene, command, by)
        case TableSays():
            return table_says(scene, command, by)
        case _:
            assert_never(command)


def take_notes(scene: TableScene, by: Actor) -> list[Event]:
    if scene.state.writers.get(by.table) == by.ballot:
        return []
    return [NotesTaken(block=scene.block, table=by.table, ballot=by.ballot)]


def draft_line(scene: TableScene, command: DraftLine, by: Actor) -> list[Event]:
    _may_write(scene, by)
    if scene.state.drafts.get(by.table, "") == command.text:
        return []
    return [LineDrafted(block=scene.block, table=by.table, text=command.text)]


def share_line(scene: TableScene, command: ShareLine, by: Actor) -> list[Event]:
    _may_write(scene, by)
    if not command.agreed:
        raise Refused("incomplete")
    item = fingerprint(scene.block, by.ballot, command.key)
    if item in scene.queue:
        return []
    offered = Offered(
        item=item,
        block=scene.block,
        text=command.text,
        table=by.table,
        language=by.language,
        replaces=scene.state.lines.get(by.table, ""),
    )
    return [offered, LineShared(block=scene.block, table=by.table, item=item)]


def table_says(scene: TableScene, command: TableSays, by: Actor) -> list[Event]:
    if scene.state.said.get(by.table) == command.word:
        return []
    return [TableSaid(block=scene.block, table=by.table, word=command.word)]


def _may_write(scene: TableScene, by: Actor) -> None:
    if not line_open(scene):
        raise Refused("closed")
    if scene.state.writers.get(by.table) != by.ballot:
        raise Refused("not-yours")


def evolve(state: Tables, event: NotesTaken | LineDrafted | LineShared | TableSaid) -> Tables:
    match event:
        case NotesTaken(table=table, ballot=ballot):
            return replace(state, writers={**state.writers, table: ballot})
        case LineDrafted(table=table, text=text):
            return replace(state, drafts={**state.drafts, table: text})
        case LineShared(table=table, item=item):
            drafts = {other: text for other, text in state.drafts.items() if other != table}
            return replace(state, drafts=drafts, lines={**state.lines, table: item})
        case TableSaid(table=table, word=word):
            return replace(state, said={**state.said, table: word})
        case _:
            assert_never(event)
