"""The prompt for everyone, the line for its own table, and for the facilitator which tables are ready."""

from workshop.activities.tabletop.plan import TableStep, Tabletop
from workshop.activities.tabletop.rules import line_open
from workshop.activities.tabletop.state import TABLE_ROLES, Tables, TableScene
from workshop.journey.kind import View, Views
from workshop.journey.queue import Status
from workshop.journey.roles import Actor
from workshop.journey.text import say


def phone(scene: TableScene, language: str) -> View:
    plan: TableStep | None = scene.step.plan if scene.step else None
    return {
        "prompt": say(plan.prompt if plan else None, language),
        "line_open": line_open(scene),
        "rotate": bool(plan and plan.rotate),
    }


def screen(scene: TableScene, language: str) -> View:
    return {**phone(scene, language), "lines": harvest(scene), "called": called(scene)}


def called(scene: TableScene) -> list[str]:
    """The tables that are asked for a voice now; one that declined is simply not among them."""
    return [table for table in scene.state.called if table not in scene.state.declined]


def harvest(scene: TableScene) -> list[View]:
    """The lines that a moderator let through, in the order of the tables' names."""
    shown = sorted(scene.queue.of(scene.block, Status.SHOWN), key=lambda item: item.table.zfill(4))
    return [{"id": item.id, "table": item.table, "text": item.text} for item in shown]


def console(scene: TableScene, language: str) -> View:
    """Which tables are done or need time, as a picture of the room: in the order of their names, never ranked."""
    state = scene.state
    names = sorted({*state.roles, *state.said, *state.lines}, key=lambda name: name.zfill(4))
    tables = [
        {
            "table": name,
            "notes": bool(state.holder(name, "notes")),
            "shared": name in state.lines,
            "says": state.said.get(name),
        }
        for name in names
    ]
    return {**screen(scene, language), "tables": tables, "can_call": bool(set(state.lines) - set(state.called))}


def mine(scene: TableScene, by: Actor) -> View:
    """Which roles this phone has at its table."""
    held = scene.state.roles.get(by.table, {})
    return {"roles": [role for role in TABLE_ROLES if by.ballot and held.get(role) == by.ballot]}


def table(scene: TableScene, name: str, language: str) -> View:  # noqa: ARG001
    state, item = scene.state, scene.queue.items.get(scene.state.lines.get(name, ""))
    return {
        "name": name,
        "draft": state.draft(name),
        "latest": list(state.drafts[name].keys) if name in state.drafts else [],
        "roles": sorted(state.roles.get(name, {})),
        "shared": _shared(item.text, item.status) if item else None,
        "says": state.said.get(name),
        "called": name in called(scene),
    }


def _shared(text: str, status: Status) -> View:
    """Nobody is told of a dismissal; a line set aside for care is no longer repeated, not even to its table."""
    if status is Status.CARE:
        return {"text": "", "state": "care"}
    return {"text": text, "state": "shown" if status is Status.SHOWN else "waiting"}


VIEWS: Views[Tabletop, Tables] = Views(phone=phone, console=console, screen=screen, mine=mine, table=table)
