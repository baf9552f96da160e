"""Which workshop a start serves: the one that has not ended, or a new one."""

from pathlib import Path
from secrets import choice, token_hex
from typing import Any

from workshop.journey.codes import LETTERS
from workshop.shelf import session_of
from workshop.store.database import Database, in_folder, open_database
from workshop.store.soundness import look
from workshop.store.workshops import Workshop, Workshops

CODE_LENGTH = 6


def open_store(folder: Path) -> Database:
    """Raises Unreadable, before anything is written."""
    look(folder)
    return open_database(in_folder(folder))


def rehearsal_of(workshops: Workshops, plan: dict[str, Any], now: int) -> tuple[Workshop, str]:
    return new_workshop(workshops, plan, now, rehearsal=True), "A rehearsal: nothing of it is kept."


def workshop_to_serve(workshops: Workshops, plan: dict[str, Any], *, new: bool, now: int) -> tuple[Workshop, str]:
    """The workshop, and a line that says which one it is. An agenda edited before the start is taken over."""
    if not new and (ended := _unread(workshops)):
        return (
            ended,
            "The last workshop has ended, but what was set aside for care is unread. To begin a new one: --new",
        )
    unfinished = None if new else workshops.unfinished()
    if unfinished is None:
        return new_workshop(workshops, plan, now), "A new workshop is ready."
    if unfinished.agenda == plan:
        return unfinished, "The workshop goes on where it was."
    if workshops.started(unfinished.id):
        kept = "The workshop goes on with the agenda it started with; the file has changed since."
        return unfinished, f"{kept} To begin again with the new one: --new"
    workshops.plan(unfinished.id, plan)
    return Workshop(**{**vars(unfinished), "agenda": plan}), "The workshop is ready, with the agenda as it is now."


def new_workshop(
    workshops: Workshops, plan: dict[str, Any], now: int, *, rehearsal: bool = False, name: str = ""
) -> Workshop:
    """The newest of all, also when the clock was ahead at an earlier one. `name`: its id, if that is chosen."""
    opened = max(now, *(one.opened + 1 for one in workshops.newest(1)), 0)
    fresh = Workshop(name or token_hex(8), _free_code(workshops), opened, plan, rehearsal)
    workshops.add(fresh)
    return fresh


def _free_code(workshops: Workshops) -> str:
    codes = iter(lambda: "".join(choice(LETTERS) for _ in range(CODE_LENGTH)), "")
    return next(code for code in codes if workshops.with_code(code) is None)


def _unread(workshops: Workshops) -> Workshop | None:
    """The workshop that ended last, as long as its care focal point has something left to read."""
    newest = next(iter(workshops.all()), None)
    if newest is None or workshops.unfinished():
        return None
    return newest if any(session_of(workshops.engine, newest).queue.quarantine()) else None
