"""One workshop served by two: whoever presses, and in whichever order, both have one session and nothing twice."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.agendas import ready
from tests.people import ANA, FATOU
from tests.two import Two, deeds, live
from workshop import writer
from workshop.change import EVERYTHING
from workshop.opening import open_store
from workshop.room import Room
from workshop.shelf import Shelf
from workshop.store.heads import Overtaken
from workshop.store.log import Log


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    opened = open_store(tmp_path_factory.mktemp("data"))
    yield opened
    opened.dispose()


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(writer, "GATHER_SECONDS", 0)


@pytest.fixture
def two(database):
    with Two(database) as made:
        yield made


def test_two_facilitators_who_press_next_at_once_at_two_places_move_one_step(two):
    answer = two.race(0, FATOU, "Next", lambda: two.ask(1, FATOU, "Next", leaving="lobby"), leaving="lobby")
    assert not answer.code
    assert two.agree()
    assert two.rooms[0].session.step_id == "hear/opening"


def test_an_answer_that_was_overtaken_by_the_reveal_is_refused_and_leaves_nothing(two):
    while two.rooms[0].session.step_id != "norms/g1/open":
        two.ask(0, FATOU, "Next", leaving=two.rooms[0].session.step_id)
    two.rooms[1].catch_up()
    given = {"round": "norms/g1", "card": "A"}
    answer = two.race(1, ANA, "HoldCard", lambda: two.ask(0, FATOU, "Reveal", round="norms/g1"), **given)
    assert answer.code == "closed"
    assert two.agree()
    assert "norms/g1" not in two.rooms[1].keys


def test_what_opened_elsewhere_a_moment_ago_is_open_here(two):
    while two.rooms[0].session.step_id != "norms/g1/open":
        two.ask(0, FATOU, "Next", leaving=two.rooms[0].session.step_id)
    assert two.ask(1, ANA, "HoldCard", round="norms/g1", card="A").code == ""


def test_an_answer_that_is_sent_again_elsewhere_counts_once(two):
    while two.rooms[0].session.step_id != "norms/g1/open":
        two.ask(0, FATOU, "Next", leaving=two.rooms[0].session.step_id)
    for which in (0, 1, 0):
        assert two.ask(which, ANA, "HoldCard", round="norms/g1", card="A", key="the-same-key").code == ""
    assert two.rooms[1].session.states["norms"].round("norms/g1").answers == 1


def test_a_workshop_that_is_erased_here_is_in_the_lobby_there_and_its_numbers_go_on(two, database):
    two.ask(0, FATOU, "Next", leaving="lobby")
    two.rooms[1].catch_up()
    seq, told = two.rooms[1].seq, []
    two.rooms[1].announce = told.append
    shelf = Shelf(two.rooms[0], database)
    shelf.delete(shelf.workshops.get(two.name))
    two.rooms[1].catch_up()
    assert (two.rooms[1].session.step_id, two.rooms[1].seq) == ("lobby", seq + 1)
    assert told == [EVERYTHING]
    assert Room(ready(), Log(database, two.name), two.rooms[0].clock).seq == seq + 1


def test_while_the_store_cannot_be_read_people_are_told_to_try_again(two, monkeypatch):
    two.ask(0, FATOU, "Next", leaving="lobby")
    with monkeypatch.context() as broken:
        broken.setattr(two.rooms[1].log, "head", lambda: 1 / 0)
        two.rooms[1].catch_up()
        assert two.ask(1, FATOU, "Next", leaving="lobby").code == "busy"
    assert two.ask(1, FATOU, "Next", leaving="hear/opening").code == ""
    assert two.agree()


def test_who_is_overtaken_again_and_again_is_told_so_in_the_end(two, monkeypatch):
    monkeypatch.setattr(two.rooms[0].log, "append", lambda *_: (_ for _ in ()).throw(Overtaken))
    assert two.ask(0, FATOU, "Next", leaving="lobby").code == "busy"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evening=deeds())
def test_whatever_happens_in_whichever_order_both_know_what_a_fresh_start_would_know(database, evening):
    with Two(database) as two:
        live(two, database, evening)
        assert two.agree()
