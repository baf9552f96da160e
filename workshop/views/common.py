"""What the views of several audiences have in common."""

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.journey.text import say
from workshop.journey.timeline import clock_face

ENDED = "ended"


def screen_name(session: Session) -> str:
    """What to draw: the kind of the block at hand, or one of the moments outside any block."""
    if session.ended:
        return ENDED
    return session.block.kind.name if session.block else "lobby"


def where(session: Session, language: str) -> View:
    block, step = session.block, session.step
    return {
        "step": session.step_id,
        "screen": screen_name(session),
        "workshop": session.agenda.title.said(language),
        "block": say(block.title if block else None, language),
        "title": say(step.title if step else None, language),
        "say": say(step.say if step else None, language),
    }


def care(session: Session, language: str) -> View:
    """Who is there for people, as far as it has been filled in."""
    return {name: text.said(language) for name, text in session.care.items()}


def wifi(session: Session) -> View | None:
    """For those who help people in; phones that see a view are in already."""
    own = session.wifi
    return {"name": own.name, "password": own.password, "mark": own.mark} if own else None


def clock(session: Session) -> View | None:
    """For what the client draws of the time; None where a clock would press. Milliseconds, `ends` since 1970."""
    block, step, ran = session.block, session.step, session.clock
    if block is None or step is None or session.ended or block.kind.quiet:
        return None
    lasts = step.seconds * 1000 + ran.added
    ends = ran.since + ran.paused + lasts
    until = clock_face(ends - ran.midnight)
    return {"ends": ends, "lasts": lasts, "until": until, "paused_at": ran.paused_at}
