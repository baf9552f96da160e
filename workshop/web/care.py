"""Who is there for people, and what they should know before they join, as the organiser wrote it."""

import re

from flask_babel import gettext as _

from workshop.figures import set_apart
from workshop.journey.session import Session
from workshop.journey.text import Said
from workshop.views.prose import html

PLACEHOLDER = re.compile(r"\{(\w+)\}")


def contacts(session: Session, language: str) -> dict[str, Said]:
    return {name: text.said(language) for name, text in session.care.items()}


def notice_language(session: Session, language: str) -> str:
    """The language that the notice is in, for someone who wants this one."""
    notice = session.agenda.notice
    return (notice.language(language) or language) if notice else language


def notice(session: Session, language: str) -> str:
    """HTML. What has not been filled in yet points to the facilitator."""
    if session.agenda.notice is None:
        return ""
    known = {name: set_apart(text.words(language)) for name, text in session.care.items()}
    paragraphs = session.agenda.notice.words(language).split("\n\n")
    return html("\n\n".join(_filled(paragraph, known) for paragraph in paragraphs))


def _filled(paragraph: str, known: dict[str, str]) -> str:
    wanted = PLACEHOLDER.findall(paragraph)
    if wanted and not known.keys() & set(wanted):
        return str(_("If you would like to talk to someone, ask the facilitator."))
    return PLACEHOLDER.sub(lambda found: known.get(found[1]) or str(_("ask the facilitator")), paragraph)
