"""What the room screen shows, legible from the last row."""

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.journey.text import say
from workshop.views.around import Around
from workshop.views.common import care, clock, where, wifi
from workshop.views.signals import signals


def view(session: Session, language: str, around: Around) -> View:
    url = around.join_url(session.address)
    joining = {"code": around.code, "join_url": url}
    if session.blank:
        return {"step": session.step_id, "screen": "blank", **joining}
    return {
        **where(session, language),
        **joining,
        "people": around.people if not session.started else None,
        "wifi": wifi(session) if not session.started else None,
        "welcome": say(session.agenda.welcome, language),
        "line": say(session.agenda.screen_line, language),
        "care": care(session, language),
        "clock": clock(session),
        **signals(session),
        **_activity(session, language),
    }


def _activity(session: Session, language: str) -> View:
    block = session.block
    if block is None:
        return {}
    return {"since": session.clock.since, **block.kind.views.screen(session.scene(block), language)}
