"""What the care focal point sees, and nobody else: what was set aside, until it is marked as read."""

from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.views.common import care


def view(session: Session, language: str) -> View:
    waiting = sorted(session.queue.quarantine(), key=lambda item: (item.day, item.id))
    return {
        "step": "quarantine",
        "screen": "quarantine",
        "workshop": session.agenda.title.said(language),
        "care": care(session, language),
        "items": [{"id": item.id, "text": item.written} for item in waiting],
        "erased": session.queue.erased,
        "days": session.agenda.retention.quarantine,
    }
