"""Who is there for people, and what they should know before they join, as the organiser wrote it."""

from flask_babel import gettext as _

from workshop.journey.agenda import CARE_FIELDS
from workshop.journey.session import Session
from workshop.views.prose import html


def contacts(session: Session, language: str) -> dict[str, str]:
    return {name: text.words(language) for name, text in session.care.items()}


def notice(session: Session, language: str) -> str:
    """HTML. What has not been filled in yet points to the facilitator."""
    if session.agenda.notice is None:
        return ""
    known, source = contacts(session, language), session.agenda.notice.words(language)
    for name in CARE_FIELDS:
        source = source.replace("{" + name + "}", known.get(name) or _("ask the facilitator"))
    return html(source)
