"""When the room is told of the time: five minutes, one minute and the end of a step; always seen, heard if wanted."""

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.views.common import clock

BEFORE_THE_END = (300, 60, 0)  # seconds
SHORTEST = 120  # a step that is shorter is over before a signal helps


def signals(session: Session) -> View:
    """`signals`, in seconds before the end of the step; `sound`, whether they are heard: not where a kind is quiet."""
    return {"signals": _due(session), "sound": _heard(session)}


def _due(session: Session) -> list[int]:
    step, time = session.step, clock(session)
    if step is None or time is None or step.seconds < SHORTEST:
        return []
    return [before for before in BEFORE_THE_END if before * 1000 < time["lasts"]]


def _heard(session: Session) -> bool:
    return session.sound and not session.ended and not (session.block and session.block.kind.quiet)
