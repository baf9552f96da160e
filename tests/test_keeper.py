"""What was set aside for care is erased in time, also when its workshop is over and another one runs."""

from threading import Semaphore
from unittest.mock import Mock

import pytest

from tests.agendas import CARE, plan, ready
from tests.on_disk import bytes_in
from tests.people import ANA, FATOU
from tests.rehearsal import MIDNIGHT, Rehearsal
from workshop.journey.roles import Moment
from workshop.keeper import erase, every, forget
from workshop.room import Room
from workshop.shelf import Shelf
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

DAY = 24 * 60 * 60 * 1000


@pytest.fixture
def database(database):
    for name, code in (("past", "ACDE34"), ("running", "CDEF34")):
        Workshops(database).add(Workshop(name, code, 1, {**plan(), "care": CARE}))
    workshop = Rehearsal()
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="MARKER WORDS")
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    workshop.ask(FATOU, "EndWorkshop")
    Log(database, "past").append(workshop.draft.written, {})
    return database


def after(days, database, running):
    """The keeper comes by so many days later, while that workshop runs."""
    later = MIDNIGHT + days * DAY
    room = Room(ready(), Log(database, running), lambda: Moment(later, later))
    room.start()
    forget(Shelf(room, database))
    room.stop()


@pytest.mark.parametrize("running", ["running", "past"])
@pytest.mark.parametrize(("days", "kept"), [(1, True), (6, True), (8, False)])
def test_after_seven_days_the_words_are_in_no_file(database, tmp_path, days, kept, running):
    after(days, database, running)
    assert (b"MARKER WORDS" in bytes_in(tmp_path)) is kept


def test_the_keeper_erases_nothing_before_the_clock_is_certain():
    hours, erased = iter([False, False, True]), []
    for hour in range(3):
        erase(lambda: next(hours), lambda hour=hour: erased.append(hour))
    assert erased == [2]


def test_an_hour_in_which_the_database_did_not_answer_is_not_the_keepers_last():
    forget = Mock(side_effect=[OSError("busy"), None])
    for _ in range(2):
        erase(lambda: True, forget)
    assert forget.call_count == 2


def test_the_keeper_comes_again_and_again_until_it_is_ended():
    came = Semaphore(0)
    ended = every(0.001, came.release)
    assert all(came.acquire(timeout=10) for _ in range(3))
    ended()
