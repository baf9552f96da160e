"""What happened at the tables, and what that makes of them: who holds which role, each table's line, who was called."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, assert_never

from workshop.activities.tabletop.plan import Tabletop
from workshop.journey.kind import Scene
from workshop.journey.messages import Event

TableRole = Literal["host", "notes", "reporter"]
TABLE_ROLES: tuple[TableRole, ...] = ("host", "notes", "reporter")


class RoleTaken(Event):
    """`request`, here and below, is a print of the key, so that the same request is known when it comes again."""

    personal = True
    block: str
    table: str
    role: TableRole
    ballot: str
    request: str = ""

    @property
    def paper(self) -> str:
        return f"role/{self.block}/{self.table}/{self.role}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class LineDrafted(Event):
    """`keys`: the latest requests that are in this text, so that a phone knows whether its own is."""

    block: str
    table: str
    text: str
    keys: tuple[str, ...] = ()

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
    request: str = ""


class TablesCalled(Event):
    block: str
    tables: tuple[str, ...]


class CallDeclined(Event):
    block: str
    table: str
    request: str = ""


class TablesCleared(Event):
    """The block is over for good: what was not shared, and who wrote it down, stays at the tables."""

    block: str
    papers: tuple[str, ...]

    @property
    def erases(self) -> tuple[str, ...]:
        return self.papers


@dataclass(frozen=True)
class Tables:
    """By table: the ballots in its roles, the draft, the item it shared, whether it needs time; and who was called.

    `heard`: prints of what was asked for; `taken`: those of the roles, each as long as somebody has it.
    """

    roles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    drafts: Mapping[str, LineDrafted] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    called: tuple[str, ...] = ()
    declined: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    taken: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def draft(self, table: str) -> str:
        return self.drafts[table].text if table in self.drafts else ""

    def holder(self, table: str, role: str) -> str:
        return self.roles.get(table, {}).get(role, "")


Happened = RoleTaken | LineDrafted | LineShared | TableSaid | TablesCalled | CallDeclined | TablesCleared
TableScene = Scene[Tabletop, Tables]


def evolve(state: Tables, event: Happened) -> Tables:
    match event:
        case RoleTaken(table=table):
            roles = {**state.roles.get(table, {}), event.role: event.ballot}
            taken = {**state.taken, (table, event.role): event.request}
            return replace(state, roles={**state.roles, table: roles}, taken=taken)
        case LineDrafted(table=table):
            return replace(state, drafts={**state.drafts, table: event})
        case LineShared(table=table, item=item):
            drafts = {other: draft for other, draft in state.drafts.items() if other != table}
            return replace(state, drafts=drafts, lines={**state.lines, table: item}, heard=state.heard | {item})
        case TableSaid(table=table, word=word):
            return replace(state, said={**state.said, table: word}, heard=state.heard | {event.request})
        case TablesCalled(tables=tables):
            return replace(state, called=(*state.called, *tables))
        case CallDeclined(table=table):
            return replace(state, declined=state.declined | {table}, heard=state.heard | {event.request})
        case TablesCleared():
            return replace(state, roles={}, drafts={}, taken={})
        case _:
            assert_never(event)
