"""Workshops that are over can still be asked: a code works wherever its words are kept."""

from unittest.mock import Mock

import pytest

from tests.agendas import CARE, plan, ready
from tests.on_disk import bytes_in
from tests.people import ANA, BEN, FATOU, OMAR
from tests.rehearsal import MIDNIGHT, Rehearsal
from workshop.activities import COMMANDS
from workshop.journey.roles import Moment
from workshop.organise.commitments import rows
from workshop.room import Room
from workshop.shelf import Shelf
from workshop.store.database import NotStored
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

GIVEN = {"level": "me", "action": "MARKER ACTION", "first_step": "Now"}


@pytest.fixture
def shelf(database):
    """A workshop that is over, with Ana's commitment, and another that waits in the lobby."""
    for name, code, opened in (("past", "ACDE34", 1), ("running", "CDEF34", 2)):
        Workshops(database).add(Workshop(name, code, opened, {**plan(), "care": CARE}))
    room = Room(ready(), Log(database, "running"), lambda: Moment(MIDNIGHT, MIDNIGHT))
    room.start()
    yield Shelf(room, database)
    room.stop()


@pytest.fixture
def code(shelf):
    workshop = Rehearsal()
    workshop.go_to("next/write")
    code = workshop.ask(ANA, "Commit", **GIVEN).mine["receipt"]["code"]
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "EndWorkshop")
    Log(shelf.database, "past").append(workshop.draft.written, workshop.draft.ballots.new)
    return code


def ask(shelf, who, command, **fields):
    if "key" in COMMANDS[command].model_fields:
        fields["key"] = f"key-of-{command}-{len(str(fields))}"
    return shelf.ask(COMMANDS[command](**fields), who)


def past_rows(shelf):
    return rows(shelf.session(shelf.workshops.get("past")))


def test_ana_finds_and_changes_her_words_while_another_workshop_runs(shelf, code):
    found = ask(shelf, BEN, "FindCommitment", code=code)
    assert found.mine["receipt"]["commitment"]["action"] == "MARKER ACTION"
    assert ask(shelf, BEN, "ChangeCommitment", code=code, **{**GIVEN, "action": "Changed"}).code == ""
    assert [row["action"] for row in past_rows(shelf)] == ["Changed"]


def test_a_change_that_is_sent_twice_is_one(shelf, code):
    for _ in range(2):
        assert ask(shelf, BEN, "ChangeCommitment", code=code, **{**GIVEN, "action": "Changed"}).code == ""
    assert len(past_rows(shelf)) == 1


def test_deleted_by_its_code_it_is_gone_from_every_file(shelf, code, tmp_path):
    assert b"MARKER ACTION" in bytes_in(tmp_path)
    assert ask(shelf, ANA, "DeleteCommitment", code=code).code == ""
    assert b"MARKER ACTION" not in bytes_in(tmp_path)
    assert ask(shelf, ANA, "FindCommitment", code=code).code in {"no-such-code", "closed"}


def test_a_wrong_code_is_told_no_wherever_it_is_asked(shelf, code):
    wrong = ask(shelf, ANA, "FindCommitment", code="ACDE-ACDE")
    assert (wrong.mine, wrong.code) == (None, ask(shelf, ANA, "FindCommitment", code="CCCC-CCCC").code)


def test_on_a_full_disk_a_change_in_a_past_workshop_is_told_to_wait(shelf, code, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(Log, "append", Mock(side_effect=NotStored(full=True)))
        answer = ask(shelf, BEN, "ChangeCommitment", code=code, **{**GIVEN, "action": "Changed"})
    assert answer.code == "busy"
    assert [row["action"] for row in past_rows(shelf)] == ["MARKER ACTION"]


def test_why_a_change_was_refused_is_said_by_the_workshop_that_has_the_words(shelf, code):
    assert ask(shelf, ANA, "ChangeCommitment", code=code, **GIVEN, by_when="2001-01-01").code == "past-date"
    shelf.ask_in("past", COMMANDS["CloseCommitments"](closed=True), OMAR)
    assert ask(shelf, ANA, "ChangeCommitment", code=code, **{**GIVEN, "action": "Late"}).code == "closed"


def test_organisers_follow_up_in_a_workshop_that_is_over(shelf, code):
    (kept,) = shelf.session(shelf.workshops.get("past")).states["next"].kept
    answer = shelf.ask_in("past", COMMANDS["FollowUp"](commitment=kept, status="done"), OMAR)
    assert answer.code == ""
    assert [row["status"] for row in past_rows(shelf)] == ["done"]
    assert shelf.ask_in("nowhere", COMMANDS["FollowUp"](commitment=kept, status="done"), OMAR).code == "no-such-item"


def test_a_past_workshop_is_deleted_whole(shelf, code, tmp_path):
    past = shelf.workshops.get("past")
    held = shelf.held(past)
    erased = shelf.delete(past)
    assert held == erased
    assert (erased.commitments, erased.words) == (1, 0)
    assert [one.id for one in shelf.workshops.all()] == ["running"]
    assert b"MARKER ACTION" not in bytes_in(tmp_path)


def test_the_running_one_is_afterwards_as_if_it_had_not_begun_and_goes_on_from_there(shelf, tmp_path):
    room = shelf.room
    room.ask(COMMANDS["Start"](), FATOU)
    while room.session.step_id != "next/write":
        room.ask(COMMANDS["Next"](leaving=room.session.step_id), FATOU)
    room.ask(COMMANDS["Commit"](**GIVEN, key="key-of-ana"), ANA)
    seq = room.seq
    assert shelf.delete(shelf.workshops.get("running")).commitments == 1
    assert (room.session.step_id, room.seq > seq) == ("lobby", True)
    assert b"MARKER ACTION" not in bytes_in(tmp_path)
    assert room.ask(COMMANDS["Start"](reason="again"), FATOU).code == ""
    assert Log(shelf.database, "running").read()[0].seq > seq
