"""One view for each audience: a role and a language, and for phones a table."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import assert_never

from workshop.journey.kind import View
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.views import carer, facilitator, hands, moderator, participant, screen, timekeeper
from workshop.views.around import Around


@dataclass(frozen=True)
class Audience:
    role: Role = field(hash=False)  # which takes long for an enumeration, and few share a language and a table
    language: str
    table: str = ""

    @cached_property
    def name(self) -> str:
        return f"{self.role}/{self.language}/{self.table}"


def view_for(session: Session, audience: Audience, around: Around, now: int) -> View:
    """What everyone in this audience gets: `shared`, and `table` where their table has something of its own."""
    match audience.role:
        case Role.FACILITATOR:
            return {"shared": facilitator.view(session, audience.language, around, now)}
        case Role.TIMEKEEPER:
            return {"shared": timekeeper.view(session, audience.language, now)}
        case Role.MODERATOR:
            return {"shared": moderator.view(session, audience.language)}
        case Role.CARE:
            return {"shared": carer.view(session, audience.language)}
        case Role.READER | Role.SPEAKER:
            return {"shared": hands.view(session, audience.role, audience.language)}
        case Role.KEEPER | Role.ORGANISER | Role.COFACILITATOR:
            return {"shared": {}}
        case Role.SCREEN:
            return {"shared": screen.view(session, audience.language, around)}
        case Role.PARTICIPANT:
            return _phone(session, audience)
        case _:
            assert_never(audience.role)


def _phone(session: Session, audience: Audience) -> View:
    return at_table(session, audience, {"shared": participant.shared(session, audience.language)})


def at_table(session: Session, audience: Audience, everyone: View) -> View:
    """What everyone sees, with what is this table's own."""
    table = participant.at_table(session, audience.table, audience.language)
    return {**everyone, "table": table} if table else everyone
