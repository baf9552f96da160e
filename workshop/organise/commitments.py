"""Commitments as an organiser gets them: what each author let them see, in an order that says nothing."""

from typing import Any

from workshop.activities.commitments.state import Commitments, Committed
from workshop.journey.queue import Item, Status
from workshop.journey.session import Session
from workshop.organise.tables import as_text
from workshop.views import crowd

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


def kept(session: Session) -> list[Committed]:
    """In the order of ids that are made by chance."""
    states = [session.states.get(block.id) for block in session.agenda.blocks]
    found = [one for state in states if isinstance(state, Commitments) for one in state.kept.values()]
    return sorted(found, key=lambda one: one.id)


def unsaid_types(session: Session) -> list[str]:
    """The organisation type of each commitment that too few share for it to stand beside anyone's words."""
    given = [one.organisation_type for one in kept(session) if one.organisation_type]
    few = crowd.shared_by_few(given, session.agenda.anonymity.cell)
    return [one for one in given if one in few]


def typed(session: Session) -> list[dict[str, Any]]:
    """One for each commitment. The number is its place in this list; the author's code is nowhere in it."""
    unsaid = frozenset(unsaid_types(session))
    return [_typed(number, one, unsaid) for number, one in enumerate(kept(session), start=1)]


def _typed(number: int, one: Committed, unsaid: frozenset[str]) -> dict[str, Any]:
    found = {name: getattr(one, name) for name in COLUMNS if name != "number"}
    said = "" if one.organisation_type in unsaid else one.organisation_type
    return {"number": number, **found, "organisation_type": said}


def rows(session: Session) -> list[dict[str, str]]:
    """The same as words, for a page."""
    return [{name: as_text(value) for name, value in row.items()} for row in typed(session)]


def on_the_wall(session: Session) -> list[tuple[Committed, Item]]:
    """Those that their authors put on the wall and a moderator let through, with the words that were let through."""
    shown = {item.id: item for item in session.queue.with_status(Status.SHOWN)}
    return [(one, shown[one.item]) for one in kept(session) if one.item in shown]
