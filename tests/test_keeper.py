"""What was set aside for care is erased in time, also when its workshop is over and another one runs."""

import pytest

from tests.agendas import CARE, plan
from tests.people import ANA, FATOU
from tests.rehearsal import MIDNIGHT, Rehearsal
from workshop.journey.roles import Moment
from workshop.keeper import forget_in_the_past
from workshop.opening import open_store
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

DAY = 24 * 60 * 60 * 1000


@pytest.fixture
def database(tmp_path):
    opened = open_store(tmp_path)
    for name, code in (("past", "ACDE34"), ("running", "CDEF34")):
        Workshops(opened).add(Workshop(name, code, 1, {**plan(), "care": CARE}))
    workshop = Rehearsal()
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="MARKER WORDS")
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    workshop.ask(FATOU, "EndWorkshop")
    Log(opened, "past").append(workshop.draft.written, {})
    yield opened
    opened.dispose()


def bytes_in(folder):
    return b"".join(file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize(("days", "kept"), [(1, True), (6, True), (8, False)])
def test_after_seven_days_the_words_are_in_no_file(database, tmp_path, days, kept):
    forget_in_the_past(database, "running", Moment(MIDNIGHT + days * DAY, MIDNIGHT + days * DAY))
    assert (b"MARKER WORDS" in bytes_in(tmp_path)) is kept


def test_the_workshop_that_runs_is_left_to_its_own_room(database, tmp_path):
    forget_in_the_past(database, "past", Moment(MIDNIGHT + 9 * DAY, MIDNIGHT + 9 * DAY))
    assert b"MARKER WORDS" in bytes_in(tmp_path)
