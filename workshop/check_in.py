"""A check-in meeting begins with what was given at an earlier workshop: the program brings it along."""

from workshop.activities.commitments.bringing import BringCommitments, packed
from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.draft import Visitor
from workshop.journey.agenda import Agenda
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.organise.desk import WITHDRAWN, kept
from workshop.shelf import Shelf
from workshop.store.workshops import Workshop

PROGRAM = Visitor(Role.KEEPER)


def asks_how_it_went(agenda: Agenda) -> bool:
    """Whether what it plans is a check-in."""
    plans = [block.plan for block in agenda.blocks]
    return any(isinstance(plan, CommitmentsPlan) and plan.recalls for plan in plans)


def recalls(session: Session) -> bool:
    """Whether it is a check-in that has not ended."""
    return not session.ended and asks_how_it_went(session.agenda)


def bring(shelf: Shelf, workshop: Workshop) -> int:
    """Its commitments, but for those that were withdrawn, into the one that runs; says how many."""
    session = shelf.session(workshop)
    found = [packed(one, session.queue) for one in kept(session) if one.status != WITHDRAWN]
    answer = shelf.room.ask(BringCommitments(commitments=found), PROGRAM)
    return 0 if answer.code else len(found)


def begin_with_the_last(shelf: Shelf) -> tuple[int, Workshop] | None:
    """A check-in that has not begun, and has none yet, gets those of the newest workshop that has some."""
    running = shelf.workshops.get(shelf.running)
    session = shelf.room.session
    if running is None or running.rehearsal or session.started or kept(session) or not recalls(session):
        return None
    past = [one for one in shelf.begun() if one.id != running.id and not one.rehearsal]
    last = next((one for one in past if kept(shelf.session(one))), None)
    return (bring(shelf, last), last) if last else None
