"""The days on which the clocks change: planned times are those on the wall, and the day is the day."""

import time
from datetime import datetime, timedelta

import pytest

from tests.agendas import agenda
from workshop.journey.events import Started, StepEntered
from workshop.journey.session import fold
from workshop.journey.timeline import clock_face, drift, expected
from workshop.organise.report.times import date_of
from workshop.steady import moment

HOUR = 3_600_000
SPRING, AUTUMN, ANY = datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2026, 11, 26)  # noqa: DTZ001  # on the wall


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def at(day: datetime, hour: int):
    return moment((day + timedelta(hours=hour)).astimezone())


def begun(day: datetime, hour: int):
    """A workshop that begins as planned, at this hour on the wall."""
    when, plan = at(day, hour), agenda(starts=f"{hour:02d}:00")
    first = plan.steps[0][1].id
    session = fold(plan, [Started(at=when.now, midnight=when.midnight), StepEntered(step=first, at=when.now)])
    return session, when


@pytest.mark.parametrize("day", [SPRING, AUTUMN, ANY])
@pytest.mark.parametrize("hour", [1, 4, 11, 23])
def test_eleven_on_the_wall_is_eleven_hours_after_midnight(day, hour):
    when = at(day, hour)
    assert when.now - when.midnight == hour * HOUR
    assert when.today == day.date()


@pytest.mark.parametrize("day", [SPRING, AUTUMN, ANY])
def test_who_begins_as_planned_is_on_time(day):
    session, when = begun(day, 11)
    assert drift(session.agenda, session.at, session.clock, when.now) == 0
    spans = expected(session.agenda, session.at, session.clock, when.now)
    assert clock_face(spans["talk"].begins - session.clock.midnight) == "11:05"
    assert date_of(session, when.now) == day.date()


@pytest.mark.parametrize(("day", "hour"), [(SPRING, 1), (AUTUMN, 2)])
def test_an_hour_that_is_skipped_or_comes_twice_changes_no_length(day, hour):
    session, when = begun(day, hour)
    before = expected(session.agenda, session.at, session.clock, when.now)
    assert [span.ends - span.begins for span in before.values()] == [
        block.seconds * 1000 for block in session.agenda.blocks
    ]
