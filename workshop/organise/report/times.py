"""What happened in two sentences, and when: planned and actual times of each block."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from workshop.journey.session import Session
from workshop.journey.timeline import Ran, clock_face, ran
from workshop.organise import lines, panels
from workshop.organise.commitments import kept
from workshop.organise.kept import day_of
from workshop.organise.report.colours import colours
from workshop.organise.words import N_, Words
from workshop.views import crowd
from workshop.views.facilitator import rail


@dataclass(frozen=True)
class Time:
    block: str
    planned: str
    actual: str


def date_of(session: Session, now: int) -> date:
    return day_of(session) or datetime.fromtimestamp(now / 1000).astimezone().date()


def times(session: Session, words: Words) -> tuple[Time, ...]:
    took, no_forecast = ran(session.agenda, session.clock), 0
    return tuple(
        Time(
            block.title.words(words.language),
            f"{each['planned']}–{each['planned_end']}",
            f"{each['actual']}–{_ended(took.get(block.id), session.clock.midnight)}" if each["actual"] else "",
        )
        for block, each in zip(session.agenda.blocks, rail(session, words.language, no_forecast), strict=True)
    )


def _ended(took: Ran | None, midnight: int) -> str:
    return clock_face(took.ended - midnight) if took and took.ended is not None else ""


def happened(session: Session, words: Words, now: int) -> tuple[str, ...]:
    left = list(_left(session, words))
    said = [_when(session, words, now)]
    return tuple(said + ([words(N_("It leaves {what}."), what=words.listed(left))] if left else []))


def _when(session: Session, words: Words, now: int) -> str:
    clock, agenda = session.clock, session.agenda
    planned = (clock_face(agenda.starts * 60_000), clock_face((agenda.starts * 60 + agenda.seconds) * 1000))
    if clock.ended is None:
        return words("The workshop has not ended yet: more may come.")
    begun = min(clock.entered.values(), default=clock.ended)
    return words(
        N_("The workshop took place on {day} from {begun} to {ended}; it was planned from {start} to {end}."),
        day=words.day(date_of(session, now)),
        begun=words.face(clock_face(begun - clock.midnight)),
        ended=words.face(clock_face(clock.ended - clock.midnight)),
        start=words.face(planned[0]),
        end=words.face(planned[1]),
    )


def _left(session: Session, words: Words) -> Iterator[str]:
    """How much there is of what the room did; the number of commitments is rounded."""
    rounds = sum(len(each.results) for each in colours(session, words))
    said = sum(len(lines.of_block(session, block)) for block in session.agenda.blocks)
    practices, made = len(panels.practice_rows(session, words.language)), len(kept(session))
    if said:
        yield words.ngettext("{number} line or note", "{number} lines and notes", said)
    if rounds:
        yield words.ngettext("{number} picture of the four colours", "{number} pictures of the four colours", rounds)
    if practices:
        yield words.ngettext("{number} promising practice", "{number} promising practices", practices)
    if made:
        yield words("a few commitments") if made < crowd.FLOOR else _about(crowd.rounded(made), words)


def _about(number: int, words: Words) -> str:
    return words.ngettext("about {number} commitments", "about {number} commitments", number)
