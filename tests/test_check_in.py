"""A check-in that is about to begin finds the commitments of the last workshop there."""

import pytest

from tests.agendas import CARE, plan, step
from tests.people import ANA, BEN, FATOU, OMAR
from tests.rehearsal import MIDNIGHT, Rehearsal
from workshop.activities import COMMANDS
from workshop.check_in import begin_with_the_last, bring
from workshop.files.agenda import build
from workshop.journey.roles import Moment
from workshop.organise.desk import entries
from workshop.room import Room
from workshop.shelf import Shelf
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

GIVEN = {"level": "me", "first_step": "Now"}


def check_in():
    block = {"id": "again", "kind": "commitments", "title": "Again", "minutes": 5, "steps": [step("r", 5, recall=True)]}
    return {**plan(), "care": CARE, "blocks": [plan()["blocks"][1], block]}


@pytest.fixture
def serving(database):
    """Serves an agenda as the newest workshop."""
    rooms = []

    def serve(agenda, *, rehearsal=False):
        Workshops(database).add(Workshop("running", "FFFF34", 100, agenda, rehearsal))
        room = Room(build(agenda), Log(database, "running"), lambda: Moment(MIDNIGHT, MIDNIGHT))
        room.start()
        rooms.append(room)
        return Shelf(room, database)

    yield serve
    for room in rooms:
        room.stop()


def held(database, name, opened, *actions, rehearsal=False):
    """A workshop that is over, with these commitments."""
    workshop = Rehearsal()
    workshop.go_to("next/write")
    codes = [
        workshop.ask(ANA, "Commit", **GIVEN, action=one, visibility="wall").mine["receipt"]["code"] for one in actions
    ]
    for one in entries(workshop.session):
        if one.row["action"] == "Withdrawn":
            workshop.ask(OMAR, "FollowUp", commitment=one.id, status="withdrawn")
    workshop.ask(FATOU, "EndWorkshop")
    code = f"{name[:1].upper()}AAA34"
    Workshops(database).add(Workshop(name, code, opened, {**plan(), "care": CARE}, rehearsal))
    Log(database, name).append(workshop.draft.written, workshop.draft.ballots.new)
    return codes


def brought(shelf):
    return sorted(one.row["action"] for one in entries(shelf.room.session))


def test_it_begins_with_the_newest_that_has_some_and_is_no_rehearsal(database, serving):
    held(database, "older", 1, "Older")
    held(database, "last", 2, "Kept", "Withdrawn")
    held(database, "empty", 3)
    held(database, "practice", 4, "Practised", rehearsal=True)
    shelf = serving(check_in())
    number, last = begin_with_the_last(shelf)
    assert (number, last.id, brought(shelf)) == (1, "last", ["Kept"])
    assert shelf.room.session.step_id == "lobby"


def test_only_once_and_only_before_it_begins(database, serving):
    held(database, "last", 2, "Kept")
    shelf = serving(check_in())
    assert begin_with_the_last(shelf)
    assert begin_with_the_last(shelf) is None


@pytest.mark.parametrize(("agenda", "rehearsal"), [(plan(), False), (check_in(), True)])
def test_not_into_a_session_that_does_not_ask_how_it_went_nor_into_a_rehearsal(database, serving, agenda, rehearsal):
    held(database, "last", 2, "Kept")
    shelf = serving({**agenda, "care": CARE}, rehearsal=rehearsal)
    assert begin_with_the_last(shelf) is None
    assert brought(shelf) == []


def test_without_an_earlier_workshop_there_is_nothing_to_bring(serving):
    assert begin_with_the_last(serving(check_in())) is None


def test_an_organiser_brings_those_of_another_and_twice_is_once(database, serving):
    held(database, "older", 1, "Older")
    held(database, "last", 2, "Kept")
    shelf = serving(check_in())
    begin_with_the_last(shelf)
    older = shelf.workshops.get("older")
    assert (bring(shelf, older), bring(shelf, older)) == (1, 1)
    assert brought(shelf) == ["Kept", "Older"]


def test_its_author_is_asked_in_the_check_in_and_both_know_the_answer(database, serving):
    (code,) = held(database, "last", 2, "Kept")
    shelf = serving(check_in())
    begin_with_the_last(shelf)
    shelf.room.ask(COMMANDS["Start"](), FATOU)
    while shelf.room.session.step_id != "again/r":
        shelf.room.ask(COMMANDS["Next"](leaving=shelf.room.session.step_id), FATOU)
    assert shelf.ask(COMMANDS["SayHowItWent"](code=code, went="done", key="key-of-ben"), BEN).code == ""
    sessions = (shelf.room.session, shelf.session(shelf.workshops.get("last")))
    assert [entries(one)[0].row["status"] for one in sessions] == ["done", "done"]
