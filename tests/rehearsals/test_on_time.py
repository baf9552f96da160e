"""The seed's session on a clock that runs thirty times as fast: time moves only when the test says so."""

from dataclasses import dataclass

import pytest

from tests.files.test_agenda import ROOT
from tests.people import FATOU
from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE, Rehearsal
from tests.rehearsals.walking import Crowd, shipped
from workshop.journey.replan import choices
from workshop.journey.roles import Moment
from workshop.journey.timeline import drift, expected
from workshop.rehearsal.clock import RehearsalClock

SPEED = 30
EVENING = MIDNIGHT + 18 * 60 * MINUTE
ONE = ELEVEN + 120 * MINUTE


@dataclass
class Laptop:
    """Its own clock: nobody rehearses at eleven in the morning."""

    now: float = EVENING

    def __call__(self) -> Moment:
        return Moment(round(self.now), MIDNIGHT)


class Fast(Rehearsal):
    """Walked by the clock of a rehearsal."""

    def __init__(self, agenda) -> None:
        self.laptop = Laptop()
        self.clock = RehearsalClock(SPEED, self.laptop)
        super().__init__(agenda)
        self.clock.session = lambda: self.session

    @property
    def now(self) -> int:
        return self.clock().now

    @now.setter
    def now(self, _: int) -> None:
        """Set by nobody but the clock."""

    def passes(self, milliseconds: float) -> None:
        self.clock()  # as the room does at once after each press
        self.laptop.now += milliseconds / self.clock.speed

    def until_it_is_over(self, more: float = 0) -> float:
        """What is left of the step as planned, with a block's slack after its last one."""
        session, now = self.session, self.now
        if session.step is session.block.steps[-1]:
            return expected(session.agenda, session.at, session.clock, now)[session.block.id].ends - now + more
        return session.clock.since + session.step.seconds * 1000 - now + more


@pytest.fixture
def workshop() -> Fast:
    return Fast(shipped(ROOT / "agenda.yaml"))


def late(workshop: Fast) -> int:
    session = workshop.session
    return drift(session.agenda, session.at, session.clock, workshop.now)


def replan(workshop: Fast) -> None:
    """The first choice by which nothing is missing any more."""
    session = workshop.session
    offered = choices(session.plan, session.agreed, session.at, session.clock, workshop.now)
    chosen = next(one for one in offered if one.way != "later" and not one.short)
    workshop.ask(
        FATOU, "Replan", leaving=session.step_id, way=chosen.way, **({"what": chosen.what} if chosen.what else {})
    )


def test_forty_people_an_overrun_of_seven_minutes_a_re_plan_and_the_end_on_time(workshop):
    crowd = Crowd(workshop, 40)
    crowd.stay()
    workshop.ask(FATOU, "Start")
    while True:
        crowd.stay()
        if workshop.session.step_id == "tables/handled-well":
            workshop.passes(workshop.until_it_is_over(7 * MINUTE))
            assert late(workshop) == pytest.approx(7 * MINUTE, abs=2 * MINUTE)
            replan(workshop)
            assert late(workshop) == pytest.approx(0, abs=1000)
        else:
            workshop.passes(workshop.until_it_is_over())
        if workshop.session.onward is None:
            break
        workshop.next()
    workshop.ask(FATOU, "EndWorkshop")
    assert crowd.refused == []
    assert workshop.session.clock.ended == pytest.approx(ONE, abs=MINUTE / 2)
    assert workshop.laptop.now - EVENING == pytest.approx(120 * MINUTE / SPEED, abs=MINUTE / SPEED)


def test_the_clock_stands_at_the_planned_start_until_it_begins(workshop):
    workshop.passes(90 * MINUTE)
    assert (workshop.now, workshop.clock.rate) == (ELEVEN, 0)
    workshop.ask(FATOU, "MoveStart", starts=9 * 60)
    assert workshop.now == MIDNIGHT + 9 * 60 * MINUTE
    workshop.ask(FATOU, "Start")
    assert workshop.session.clock.since == MIDNIGHT + 9 * 60 * MINUTE


def test_another_speed_jumps_over_no_time(workshop):
    workshop.ask(FATOU, "Start")
    workshop.passes(MINUTE)
    workshop.clock.go(1)
    assert workshop.now == ELEVEN + MINUTE
    workshop.passes(MINUTE)
    assert (workshop.now, workshop.clock.rate) == (ELEVEN + 2 * MINUTE, 1)


def test_a_rehearsal_that_is_deleted_at_the_desk_begins_again_at_the_planned_start(workshop):
    workshop.ask(FATOU, "Start")
    workshop.passes(MINUTE)
    fresh = Rehearsal(shipped(ROOT / "agenda.yaml"))
    workshop.clock.session = lambda: fresh.session
    assert workshop.clock().now == ELEVEN
