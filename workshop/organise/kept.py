"""What is kept, and until when: one list for everybody who asks, with days for one workshop."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from workshop.journey.agenda import Agenda
from workshop.journey.roles import HALF_A_DAY
from workshop.journey.session import Session

N_ = str  # marks a sentence for translation


def counted(one: str, many: str) -> tuple[str, str]:
    """Marks words that go with a number for translation."""
    return one, many


DAYS_AFTER = counted("%(days)s day after the workshop", "%(days)s days after the workshop")


@dataclass(frozen=True)
class Rule:
    """`until` is how long, in words; in two forms where they name `days`."""

    what: str
    until: str | tuple[str, str]
    days: int | None = None


def rules(agenda: Agenda) -> Iterator[Rule]:
    days = agenda.retention
    yield Rule(N_("Single answers with the four cards"), N_("deleted when the room sees the totals"))
    yield Rule(N_("What you keep for yourself, and commitments for “Only me”"), N_("never here: only on your phone"))
    yield Rule(
        N_("What was set aside for care"),
        counted(
            "erased when the care focal point has read it, at the latest %(days)s day later",
            "erased when the care focal point has read it, at the latest %(days)s days later",
        ),
        days.quarantine,
    )
    yield Rule(N_("Lines, notes, questions and practices"), DAYS_AFTER, days.notes)
    yield Rule(N_("Contacts, and what peers wrote to one another"), DAYS_AFTER, days.contacts)
    forever = N_("until their author or an organiser deletes them")
    yield Rule(N_("Commitments"), DAYS_AFTER if days.commitments else forever, days.commitments)
    yield Rule(N_("The codes of commitments"), N_("never kept"))
    yield Rule(N_("Name and password of the room’s Wi-Fi"), N_("until the workshop ends, at the latest the day after"))
    yield Rule(N_("The facilitator’s own debrief"), N_("until the facilitator empties it, or everything is deleted"))
    yield Rule(N_("Who took part, and from which phone"), N_("never written down"))


def day_of(session: Session) -> date | None:
    """The local day on which it began."""
    if not session.started:
        return None
    return datetime.fromtimestamp(session.clock.midnight / 1000 + HALF_A_DAY, UTC).date()


def last_day(session: Session, rule: Rule) -> date | None:
    """The day on which it is erased at the latest; None where no day is set."""
    began = day_of(session)
    return began + timedelta(days=rule.days) if began and rule.days else None
