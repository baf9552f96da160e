"""Commitments as an organiser gets them: what each author let them see, in an order that says nothing."""

from collections.abc import Mapping

from workshop.activities.commitments.rules import Commitments, Committed
from workshop.journey.session import Session

COLUMNS = (
    "number", "level", "action", "when", "then", "first_step", "by_when", "obstacle", "obstacle_answer", "support",
    "with_whom", "region", "organisation_type", "can_share", "would_learn", "visibility", "name",
    "speaks_for_organisation", "contact", "status",
)  # fmt: skip

Row = Mapping[str, str]


def rows(session: Session) -> list[Row]:
    """One for each commitment. The number is its place in this list; the author's code is nowhere in it."""
    states = [session.states.get(block.id) for block in session.agenda.blocks]
    kept = [one for state in states if isinstance(state, Commitments) for one in state.kept.values()]
    return [_row(number, one) for number, one in enumerate(sorted(kept, key=lambda one: one.id), start=1)]


def _row(number: int, kept: Committed) -> Row:
    fields = {name: _cell(getattr(kept, name)) for name in COLUMNS if name not in ("number", "status")}
    return {**fields, "number": str(number), "status": "open"}


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return ", ".join(value) if isinstance(value, list) else str(value)
