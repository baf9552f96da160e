"""What phones show: the same for everyone with that language, then what is a person's own or their table's."""

from workshop.journey.kind import NOTHING, View
from workshop.journey.roles import Actor
from workshop.journey.session import Session
from workshop.views.common import care, clock, where


def shared(session: Session, language: str) -> View:
    return {
        **where(session, language),
        "care": care(session, language),
        "clock": clock(session),
        **_activity(session, language),
        "lasting": _lasting(session, language),
    }


def _activity(session: Session, language: str) -> View:
    block = session.block
    if block is None or session.ended:
        return {}
    return block.kind.views.phone(session.scene(block), language)


def _lasting(session: Session, language: str) -> View | None:
    """What may still be given and changed after its block: commitments."""
    reached = [block for block, _ in session.agenda.steps[: session.place.furthest + 1]]
    block = next((block for block in reversed(reached) if block.kind.lasting), None)
    if block is None:
        return None
    return {"screen": block.kind.name, **block.kind.views.phone(session.scene(block), language)}


def mine(session: Session, by: Actor) -> View:
    """Only for this person. `by` carries the ballot for what is asked at the step at hand."""
    block = session.block
    if block is None or session.ended:
        return {"table": by.table}
    own = block.kind.views.mine(session.scene(block), by)
    return {"table": by.table, block.kind.name: own} if own else {"table": by.table}


def tables_share(session: Session) -> bool:
    """Whether a table may see what others do not, at the step at hand."""
    return session.block is not None and not session.ended and session.block.kind.views.table is not NOTHING


def at_table(session: Session, table: str, language: str) -> View | None:
    """For all at one table; None where tables share nothing, or for somebody without a table."""
    block = session.block
    if block is None or session.ended or not table:
        return None
    return block.kind.views.table(session.scene(block), table, language) or None
