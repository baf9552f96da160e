"""Sheets for tables, door and walls: who sits where, how to join, who is there for people."""

from workshop.journey.agenda import CARE_FIELDS
from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.journey.text import say


def tents(session: Session, language: str) -> list[View]:  # noqa: ARG001
    """One for each table; without tables, one to write on."""
    return [{"table": table} for table in session.agenda.tables or ("",)]


def one(session: Session, language: str) -> list[View]:
    """A sheet that says the same in every session."""
    return [{"workshop": session.agenda.title.said(language)}]


def care(session: Session, language: str) -> list[View]:
    """`people` holds None for what has not been filled in: there the sheet has a line to write on."""
    return [{"people": {name: say(session.care.get(name), language) for name in CARE_FIELDS}}]
