"""What somebody sees who helps with one kind of block: a reader of testimonies, a speaker on the panel."""

from workshop.journey.agenda import Block
from workshop.journey.kind import View
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.views.common import clock, where


def view(session: Session, role: Role, language: str) -> View:
    """Their own block at any time, so that they can prepare; `here` says that it is the one at hand."""
    block = _theirs(session, role)
    here = block is not None and block is session.block
    seen = {**where(session, language), **_ran(session), "here": here, "clock": clock(session)}
    if block is None:
        return seen
    return {**seen, **block.kind.views.hands[role](session.scene(block), language)}


def _ran(session: Session) -> View:
    """How long the step has run, where `clock` would press: `since` has moved on with every pause."""
    return {"since": session.clock.since + session.clock.paused, "paused_at": session.clock.paused_at}


def _theirs(session: Session, role: Role) -> Block | None:
    if session.block and role in session.block.kind.views.hands:
        return session.block
    return next((block for block in session.agenda.blocks if role in block.kind.views.hands), None)
