"""What the time-keeper sees: the way through the session and how the time stands, and no word that people wrote."""

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.views.common import where
from workshop.views.facilitator import coming, rail, timing


def view(session: Session, language: str, now: int) -> View:
    return {
        **where(session, language),
        "coming": coming(session, language),
        "rail": rail(session, language, now),
        "timing": timing(session, now),
    }
