"""Commitments as an organiser gets them: what each author let them see, in an order that says nothing."""

from collections.abc import Mapping

from workshop.activities.commitments.state import Commitments, Committed
from workshop.journey.session import Session

N_ = str  # marks a heading for translation

HEADINGS = {
    "number": N_("Number"),
    "level": N_("Level"),
    "action": N_("Action"),
    "when": N_("When"),
    "then": N_("Then"),
    "first_step": N_("First step"),
    "by_when": N_("By when"),
    "obstacle": N_("Obstacle"),
    "obstacle_answer": N_("Answer to it"),
    "support": N_("Support needed"),
    "with_whom": N_("With whom"),
    "region": N_("Region"),
    "organisation_type": N_("Organisation type"),
    "can_share": N_("Can share"),
    "would_learn": N_("Would learn"),
    "visibility": N_("Who may see it"),
    "name": N_("Name"),
    "speaks_for_organisation": N_("Speaks for the organisation"),
    "contact": N_("Contact"),
    "status": N_("Status"),
}
COLUMNS = tuple(HEADINGS)

Row = Mapping[str, str]


def rows(session: Session) -> list[Row]:
    """One for each commitment. The number is its place in this list; the author's code is nowhere in it."""
    states = [session.states.get(block.id) for block in session.agenda.blocks]
    kept = [one for state in states if isinstance(state, Commitments) for one in state.kept.values()]
    return [_row(number, one) for number, one in enumerate(sorted(kept, key=lambda one: one.id), start=1)]


def _row(number: int, kept: Committed) -> Row:
    fields = {name: _cell(getattr(kept, name)) for name in COLUMNS if name != "number"}
    return {**fields, "number": str(number)}


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return ", ".join(value) if isinstance(value, list) else str(value)
