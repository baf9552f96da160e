"""Purge: what was there is in no byte of the folder, and it is said how much it was."""

import pytest

from tests.agendas import plan
from tests.on_disk import bytes_in
from tests.people import FATOU, crowd
from tests.rehearsal import Rehearsal
from workshop.store.erase import Erased, erase
from workshop.store.log import Log
from workshop.store.signed_out import keep, kept
from workshop.store.workshops import Workshop, Workshops

MARKERS = [f"MARKER-{number:03d}-" for number in range(300)]


@pytest.fixture
def database(database):
    Workshops(database).add(Workshop("w1", "ACDE34", 1, plan()))
    Workshops(database).add(Workshop("w2", "CDEF34", 2, plan()))
    return database


def three_hundred_people_give_something():
    workshop = Rehearsal()
    workshop.go_to("panel/story")
    for marker, who in zip(MARKERS[:100], crowd(100), strict=True):
        workshop.ask(who, "AskQuestion", text=f"{marker} why?")
    workshop.go_to("next/write")
    for marker, who in zip(MARKERS[100:], crowd(200), strict=True):
        workshop.ask(
            who, "Commit", level="me", action=f"{marker} do", first_step="now", contact=f"{marker}@example.org"
        )
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    return workshop


def test_none_of_three_hundred_markers_is_left_in_any_file(database, tmp_path):
    workshop = three_hundred_people_give_something()
    Log(database, "w1").append(workshop.draft.written, workshop.draft.ballots.new)
    assert all(marker.encode() in bytes_in(tmp_path) for marker in MARKERS)
    erased = erase(database, "w1", whole=True)
    left = bytes_in(tmp_path)
    assert not [marker for marker in MARKERS if marker.encode() in left]
    assert not [key for key in workshop.draft.ballots.keys.values() if key in left]
    steps = sum(event.paper is None for event in workshop.events)
    assert erased == Erased(commitments=200, words=100, steps=steps, keys=len(workshop.draft.ballots.keys))


def test_another_workshop_keeps_what_it_has(database):
    workshop = three_hundred_people_give_something()
    for name in ("w1", "w2"):
        Log(database, name).append(workshop.draft.written, workshop.draft.ballots.new)
        keep(database, name, "a-browser")
    erase(database, "w1", whole=True)
    assert [kept(database, name) for name in ("w1", "w2")] == [set(), {"a-browser"}]
    assert [one.id for one in Workshops(database).all()] == ["w2"]
    assert len(Log(database, "w2").read()) == len(workshop.draft.written)


def test_a_workshop_that_is_to_go_on_keeps_only_its_plan(database):
    Log(database, "w1").append(three_hundred_people_give_something().draft.written, {})
    erase(database, "w1", whole=False)
    assert Log(database, "w1").read() == []
    assert Workshops(database).get("w1").agenda == plan()
