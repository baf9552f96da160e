"""The one writer: in order, on disk first, and never ended by one broken request."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from unittest.mock import Mock

import pytest

from benchmarks.attacks.serving import until
from tests.agendas import plan, ready
from tests.journeys.conftest import PATIENCE
from tests.people import ANA, BEN, FATOU, crowd
from tests.rehearsal import ELEVEN, MIDNIGHT
from workshop import writer
from workshop.activities import COMMANDS
from workshop.journey.roles import Moment
from workshop.journey.trouble import Trouble
from workshop.room import Room
from workshop.store.database import NotStored
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops


@pytest.fixture
def room(database):
    Workshops(database).add(Workshop("w1", "ACDE34", 1, plan()))
    made = Room(ready(), Log(database, "w1"), lambda: Moment(ELEVEN, MIDNIGHT))
    made.start()
    yield made
    made.stop()


def ask(room, by, command, /, **fields):
    return room.ask(COMMANDS[command](**fields), by)


def go_to(room, step):
    while room.session.step_id != step:
        assert not ask(room, FATOU, "Next", leaving=room.session.step_id).code


def hold(room, who, card, key="key-00001"):
    return ask(room, who, "HoldCard", round="norms/g1", card=card, key=key)


def test_twenty_fingers_on_next_move_one_step(room):
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: ask(room, FATOU, "Next", leaving="lobby"), range(20)))
    assert room.session.step_id == "hear/opening"
    assert not any(answer.code for answer in answers)


def test_a_hundred_answers_at_once_are_all_on_disk_when_they_are_acknowledged(room):
    go_to(room, "norms/g1/open")
    before = len(room.log.read())
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda who: hold(room, who, "A"), crowd(100)))
    assert not any(answer.code for answer in answers)
    assert len(room.log.read()) == before + 100
    assert room.session.states["norms"].round("norms/g1").answers == 100


def test_who_presses_alone_waits_for_nobody(room, monkeypatch):
    waited = []
    monkeypatch.setattr(writer, "sleep", waited.append)
    go_to(room, "hear/opening")
    assert set(waited) == {0}


def test_once_some_have_come_together_a_commit_waits_for_the_others(database, monkeypatch):
    Workshops(database).add(Workshop("w2", "ACDE35", 1, plan()))
    made, waited = Room(ready(), Log(database, "w2"), lambda: Moment(ELEVEN, MIDNIGHT)), []
    monkeypatch.setattr(writer, "sleep", waited.append)
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(ask, made, FATOU, "Next", leaving="lobby") for _ in range(2)]
        until(lambda: made.waiting == len(both), "they have not asked")
        made.start()
        assert [one.result(timeout=PATIENCE).code for one in both] == ["", ""]
    made.stop()
    assert waited == [0, writer.GATHER_SECONDS]


def test_what_could_not_be_stored_did_not_happen_and_is_not_announced(room, monkeypatch):
    announced = []
    room.announce = announced.append
    before = (room.session, room.seq, room.keys)

    def full(*_):
        raise OSError("no space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(room.log, "append", full)
        assert ask(room, FATOU, "Next", leaving="lobby").code == "busy"
    assert (room.session, room.seq, room.keys) == before
    assert announced == []
    assert ask(room, FATOU, "Next", leaving="lobby").code == ""


def test_the_room_says_why_nothing_is_stored_until_something_is(room, monkeypatch):
    said = []
    room.troubled = lambda: said.append(room.trouble)
    for problem in (NotStored(full=True), NotStored(full=True), OSError("broken")):
        with monkeypatch.context() as broken:
            broken.setattr(room.log, "append", Mock(side_effect=problem))
            assert ask(room, FATOU, "Next", leaving="lobby").code == "busy"
    ask(room, FATOU, "Next", leaving="lobby")
    assert said == [Trouble.FULL, Trouble.UNSAVED, None]


def test_a_broken_announcement_does_not_stop_the_next_request(room):
    def broken(_):
        raise RuntimeError("no socket")

    room.announce = broken
    assert ask(room, FATOU, "Next", leaving="lobby").code == ""
    assert ask(room, FATOU, "Next", leaving="hear/opening").code == ""


def test_a_bug_in_a_rule_refuses_one_request_and_changes_nothing(room, monkeypatch):
    monkeypatch.setattr("workshop.draft.decide", lambda *_: 1 / 0)
    before = room.session
    assert ask(room, FATOU, "Next", leaving="lobby").code == "unexpected"
    assert room.session is before


def test_between_two_answers_the_server_dies_and_nobody_answers_twice(room):
    go_to(room, "norms/g1/open")
    hold(room, ANA, "A")
    again = Room(ready(), room.log, room.clock)
    again.start()
    hold(again, ANA, "A")
    hold(again, BEN, "B")
    again.stop()
    assert again.session.states["norms"].round("norms/g1").answers == 2


def test_the_server_dies_before_it_answers_and_ana_is_told_that_her_card_counts_though_the_step_was_left(room):
    go_to(room, "norms/g1/open")
    first = hold(room, ANA, "A")
    again = Room(ready(), room.log, room.clock)
    again.start()
    ask(again, FATOU, "Next", leaving="norms/g1/open")
    assert hold(again, BEN, "A").code == "closed"
    assert hold(again, ANA, "A").acknowledgement()["ok"]
    again.stop()
    assert not first.code
    assert again.session.states["norms"].round("norms/g1").answers == 1


def test_only_where_nobody_can_tell_any_more_is_it_left_open_whether_a_card_came_in_time(room):
    go_to(room, "norms/g1/open")
    hold(room, ANA, "A")
    go_to(room, "norms/tables")
    assert "untold" not in hold(room, BEN, "A").acknowledgement()
    go_to(room, "norms/g1/reveal")
    refused = {"ok": False, "code": "closed", "reason": "This is closed now.", "untold": True}
    assert [hold(room, who, "A").acknowledgement() for who in (ANA, BEN)] == [refused, refused]


@pytest.mark.parametrize(
    ("command", "fields"), [("AskQuestion", {"text": "Why?"}), ("ShareLine", {"text": "Time", "agreed": True})]
)
def test_after_the_end_nobody_can_tell_what_came_in_time(room, command, fields):
    go_to(room, "next/write")
    assert ask(room, FATOU, "EndWorkshop").code == ""
    assert ask(room, ANA, command, key="key-00001", **fields).untold


def test_a_server_that_dies_between_a_slip_and_undo_has_the_tables_draft(room):
    go_to(room, "talk/line")
    ask(room, ANA, "DraftLine", base="", text="What helped", key="key-00001")
    go_to(room, "norms/frame")
    again = Room(ready(), room.log, room.clock)
    again.start()
    ask(again, FATOU, "Undo")
    again.stop()
    assert again.session.states["talk"].draft("1") == "What helped"


def test_a_room_that_stops_does_not_wait_for_a_store_that_does_not_answer(room, monkeypatch):
    asked, answers, store = Event(), Event(), room.log.append
    monkeypatch.setattr(room.log, "append", lambda *what: (asked.set(), answers.wait(PATIENCE), store(*what)))
    with ThreadPoolExecutor(1) as pool:
        pressed = pool.submit(ask, room, FATOU, "Next", leaving="lobby")
        assert asked.wait(PATIENCE)
        room.stop()
        assert not pressed.done()
        answers.set()
        assert not pressed.result(PATIENCE).code
