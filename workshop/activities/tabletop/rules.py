"""One line from each table: who writes it down, and that the table agreed before it leaves the table."""

from typing import Literal, assert_never

from pydantic import Field

from workshop.activities.tabletop.merging import merged
from workshop.activities.tabletop.plan import TableStep
from workshop.activities.tabletop.state import (
    CallDeclined,
    LineDrafted,
    LineShared,
    RoleTaken,
    TableRole,
    TableSaid,
    TablesCalled,
    TableScene,
    TablesCleared,
)
from workshop.journey.fingerprint import fingerprint
from workshop.journey.messages import Command, Draft, Event, Key, Words
from workshop.journey.queue import Offered, Status
from workshop.journey.refused import Refused
from workshop.journey.retention import Retention
from workshop.journey.roles import FACILITATOR_ONLY, PARTICIPANT_ONLY, Actor

LONGEST = 280
REMEMBERED = 24  # requests of one table that a phone may have to recognise as its own


class AtTable(Command):
    asked_by = PARTICIPANT_ONLY
    key: Key


class TakeRole(AtTable):
    """This phone's owner hosts, takes notes or reports for the table from now on; whoever did so hands it on."""

    role: TableRole


class DraftLine(AtTable):
    """What the table's line says now on this phone, and what it said before (`base`): others may be typing too."""

    base: Draft = Field(max_length=LONGEST)
    text: Draft = Field(max_length=LONGEST)


class ShareLine(AtTable):
    """Offers the line to the room; `agreed`: it was read back and everyone at the table is content."""

    text: Words = Field(min_length=1, max_length=LONGEST)
    agreed: bool


class TableSays(AtTable):
    word: Literal["done", "more"]


class DeclineCall(AtTable):
    """The table would rather not speak. No reason is asked."""


class CallTables(Command):
    """Draws tables that shared a line, for a voice each; those called or declined before are left out."""

    asked_by = FACILITATOR_ONLY
    number: int = Field(3, ge=1, le=10)


def line_open(scene: TableScene) -> bool:
    """From the first step that asks for a line until the block is over."""
    if not scene.current or scene.step is None:
        return False
    wanted = [isinstance(step, TableStep) and step.line for step in scene.plan.steps]
    reached = scene.plan.steps.index(scene.step.plan)
    return any(wanted[: reached + 1])


Request = TakeRole | DraftLine | ShareLine | TableSays | DeclineCall


def known(scene: TableScene, command: Request | CallTables, by: Actor) -> bool:
    """A line's own draft says which keys are in it: they are the whole table's."""
    if isinstance(command, CallTables):
        return False
    draft = scene.state.drafts.get(by.table)
    if isinstance(command, DraftLine):
        return draft is not None and command.key in draft.keys
    request = scene.print_of(command.key, by)
    return request in scene.state.heard or request in scene.state.taken.values()


def decide(scene: TableScene, command: Request | CallTables, by: Actor) -> list[Event]:
    if not scene.current:
        raise Refused("closed")
    if isinstance(command, CallTables):
        return call_tables(scene, command.number, by.chance)
    if not by.table:
        raise Refused("no-table")
    return _at_table(scene, command, by)


def _at_table(scene: TableScene, command: Request, by: Actor) -> list[Event]:
    match command:
        case TakeRole(role=role):
            return take_role(scene, role, scene.print_of(command.key, by), by)
        case DraftLine():
            return draft_line(scene, command, by)
        case ShareLine():
            return share_line(scene, command, by)
        case TableSays():
            return table_says(scene, command, by)
        case DeclineCall():
            return decline_call(scene, scene.print_of(command.key, by), by)
        case _:
            assert_never(command)


def take_role(scene: TableScene, role: TableRole, request: str, by: Actor) -> list[Event]:
    if scene.state.holder(by.table, role) == by.ballot:
        return []
    return [RoleTaken(block=scene.block, table=by.table, role=role, ballot=by.ballot, request=request)]


def draft_line(scene: TableScene, command: DraftLine, by: Actor) -> list[Event]:
    """Anyone at the table may type; what two people type at once is all kept."""
    if not line_open(scene):
        raise Refused("closed")
    before = scene.state.drafts.get(by.table)
    keys = before.keys if before else ()
    text = merged(command.base, scene.state.draft(by.table), command.text)
    if len(text) > LONGEST:
        raise Refused("too-long")
    return [LineDrafted(block=scene.block, table=by.table, text=text, keys=(*keys, command.key)[-REMEMBERED:])]


def share_line(scene: TableScene, command: ShareLine, by: Actor) -> list[Event]:
    _may_share(scene, by)
    if not command.agreed:
        raise Refused("incomplete")
    item = scene.print_of(command.key, by)
    offered = Offered(
        item=item,
        block=scene.block,
        text=command.text,
        table=by.table,
        language=by.language,
        replaces=_replaced(scene, by.table),
    )
    return [offered, LineShared(block=scene.block, table=by.table, item=item)]


def _replaced(scene: TableScene, table: str) -> str:
    """A new line takes the place of the old one, unless that waits for the care focal point."""
    old = scene.queue.items.get(scene.state.lines.get(table, ""))
    return old.id if old and old.status is not Status.CARE else ""


def table_says(scene: TableScene, command: TableSays, by: Actor) -> list[Event]:
    if scene.state.said.get(by.table) == command.word:
        return []
    request = scene.print_of(command.key, by)
    return [TableSaid(block=scene.block, table=by.table, word=command.word, request=request)]


def call_tables(scene: TableScene, number: int, chance: int) -> list[Event]:
    """`chance` decides which; tables without a line have nothing to be asked for."""
    state = scene.state
    left = sorted(set(state.lines) - set(state.called) - state.declined)
    drawn = sorted(left, key=lambda table: fingerprint(str(chance), table))[:number]
    return [TablesCalled(block=scene.block, tables=tuple(drawn))] if drawn else []


def decline_call(scene: TableScene, request: str, by: Actor) -> list[Event]:
    if by.table not in scene.state.called or by.table in scene.state.declined:
        return []
    return [CallDeclined(block=scene.block, table=by.table, request=request)]


def outdated(scene: TableScene, days: int, _: Retention) -> list[Event]:
    """Where nobody has pressed anything since the block was left."""
    return left_behind(scene) if days and not scene.current else []


def left_behind(scene: TableScene) -> list[Event]:
    state, block = scene.state, scene.block
    roles = [f"role/{block}/{table}/{role}" for table, held in state.roles.items() for role in held]
    drafts = [draft.paper for draft in state.drafts.values()]
    return [TablesCleared(block=block, papers=(*roles, *drafts))] if roles or drafts else []


def _may_share(scene: TableScene, by: Actor) -> None:
    if not line_open(scene):
        raise Refused("closed")
    if scene.state.holder(by.table, "notes") != by.ballot:
        raise Refused("not-yours")
