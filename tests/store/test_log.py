"""What is kept is there after a restart; what is erased is gone from every byte of the folder."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from tests.agendas import plan, ready
from tests.on_disk import bytes_in
from tests.people import ANA, BEN, FATOU, RAJA, crowd
from tests.rehearsal import Rehearsal
from workshop.draft import Visitor
from workshop.journey.roles import Role
from workshop.journey.session import fold
from workshop.opening import open_store
from workshop.store.erase import erase
from workshop.store.heads import Gone, Head, Overtaken
from workshop.store.log import Log, Written
from workshop.store.schema import heads
from workshop.store.workshops import Workshop, Workshops

GIVEN = {"level": "me", "action": "MARKER-ACTION", "first_step": "MARKER-STEP", "visibility": "wall"}


@pytest.fixture
def log(database):
    Workshops(database).add(Workshop("w1", "ACDE34", 1, plan()))
    return Log(database, "w1")


def leads_the_panel(workshop: Rehearsal, question: str) -> None:
    workshop.ask(FATOU, "OrderQuestions", order="unheard")
    workshop.ask(FATOU, "MarkAnswered", item=question)
    workshop.ask(ANA, "SharePractice", title="Rules", done="Two", evidence="hunch")
    practice = workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]
    workshop.ask(FATOU, "Show", item=practice)
    workshop.ask(FATOU, "ShowPractice", practice=practice)
    for text in ("Slowly", "Time"):
        workshop.ask(FATOU, "TellSpeaker", text=text)
    workshop.ask(Visitor(Role.SPEAKER), "AcknowledgeMessage")


def compares_notes(workshop: Rehearsal) -> None:
    given = {**GIVEN, "visibility": "organisers", "can_share": "rules", "open_to_peers": True}
    ana, ben = (workshop.ask(who, "Commit", **given).mine["receipt"]["code"] for who in (ANA, BEN))
    item = next(one["id"] for one in workshop.sees(FATOU)["shared"]["waiting"] if one["label"] == "share")
    workshop.ask(FATOU, "Show", item=item)
    workshop.ask(BEN, "AskPeer", code=ben, item=item, contact="ben@example.org")
    (asked,) = workshop.ask(ANA, "FindPeers", code=ana).mine["receipt"]["peers"]["asked_of_me"]
    workshop.ask(ANA, "AnswerPeer", code=ana, request=asked["id"], yes=True, contact="ana@example.org")
    workshop.ask(ANA, "SayHowItWent", code=ana, went="done")


def everything_that_can_happen() -> Rehearsal:
    """A workshop in which people gave something of every kind, and took some of it back."""
    workshop = Rehearsal()
    workshop.go_to("hear/lift/read")
    workshop.ask(FATOU, "SetPace", pace=100)
    workshop.ask(RAJA, "AskStandIn")
    workshop.ask(FATOU, "StopReading")
    workshop.go_to("talk/line")
    workshop.ask(ANA, "TakeRole", role="notes")
    workshop.ask(ANA, "DraftLine", base="", text="What")
    workshop.ask(ANA, "ShareLine", text="What helped", agreed=True)
    workshop.ask(ANA, "TableSays", word="done")
    workshop.go_to("norms/g1/open")
    for number, who in enumerate(crowd(12)):
        workshop.ask(who, "HoldCard", round="norms/g1", card="ABCD"[number % 4])
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="Why?")
    question = workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]
    workshop.ask(FATOU, "Show", item=question)
    workshop.ask(ANA, "Support", question=question)
    leads_the_panel(workshop, question)
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **GIVEN)
    code = workshop.ask(ANA, "Commit", **GIVEN).mine["receipt"]["code"]
    workshop.ask(ANA, "DeleteCommitment", code=code)
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][-1]["id"])
    compares_notes(workshop)
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "HoldWall", page=1)
    workshop.ask(FATOU, "CloseCommitments", closed=True)
    workshop.ask(FATOU, "EndWorkshop")
    return workshop


WHOLE = everything_that_can_happen()


def keep(log: Log, workshop: Rehearsal) -> None:
    log.append(workshop.draft.written, workshop.draft.ballots.new)


def test_what_is_read_back_folds_into_the_same_session(log):
    keep(log, WHOLE)
    again = fold(ready(), (written.event for written in log.read()))
    assert again.place == WHOLE.session.place
    assert again.queue == WHOLE.session.queue
    assert again.states == WHOLE.session.states


@given(lost=st.sets(st.sampled_from(sorted({e.paper for e in WHOLE.events if e.paper}))))
def test_without_any_of_its_papers_the_log_still_folds(lost):
    kept = [event for event in WHOLE.events if event.paper not in lost]
    session = fold(ready(), kept)
    assert session.place == WHOLE.session.place


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(WHOLE.events)))
def test_every_beginning_of_the_log_is_a_workshop(cut):
    fold(ready(), WHOLE.events[:cut])


@pytest.mark.parametrize("size", [1, 4, 12, 40, 150, 400])
def test_after_the_reveal_no_ballot_and_no_key_is_left_in_any_file(log, tmp_path, size):
    workshop = Rehearsal()
    workshop.go_to("norms/g1/open")
    for number, who in enumerate(crowd(size)):
        workshop.ask(who, "HoldCard", round="norms/g1", card="ABCD"[number % 4])
    keep(log, workshop)
    assert not any(who.person.encode() in bytes_in(tmp_path) for who in crowd(size)[-3:])
    ballots = [event.ballot.encode() for event in workshop.events if hasattr(event, "ballot")]
    key = workshop.draft.ballots.keys["norms/g1"]
    before = bytes_in(tmp_path)
    assert key in before
    assert all(ballot in before for ballot in ballots)

    start = len(workshop.draft.written)
    workshop.go_to("norms/g1/reveal")
    log.append(workshop.draft.written[start:], {})
    after = bytes_in(tmp_path)
    assert key not in after
    assert not any(ballot in after for ballot in ballots)


def test_a_deleted_commitment_is_gone_from_every_file(log, tmp_path):
    workshop = Rehearsal()
    workshop.go_to("next/write")
    code = workshop.ask(ANA, "Commit", **GIVEN).mine["receipt"]["code"]
    keep(log, workshop)
    assert b"MARKER-ACTION" in bytes_in(tmp_path)
    start = len(workshop.draft.written)
    workshop.ask(ANA, "DeleteCommitment", code=code)
    log.append(workshop.draft.written[start:], {})
    assert b"MARKER" not in bytes_in(tmp_path)


def test_two_events_in_the_same_place_are_refused_whole(log):
    first, second = WHOLE.draft.written[:2]
    log.append([first], {})
    with pytest.raises(Exception, match=r"(?i)unique"):
        log.append([Written(2, second.event), first], {})
    assert len(log.read()) == 1


def test_what_a_reader_keeps_from_being_scrubbed_is_scrubbed_with_the_next_commit(log, tmp_path):
    """Such as a backup that is being made: what was stored is stored, and nobody is told otherwise."""
    workshop = Rehearsal()
    workshop.go_to("next/write")
    code = workshop.ask(ANA, "Commit", **GIVEN).mine["receipt"]["code"]
    keep(log, workshop)
    start = len(workshop.draft.written)
    workshop.ask(ANA, "DeleteCommitment", code=code)
    workshop.ask(FATOU, "BlankScreen", blank=True)
    deleted, blanked = workshop.draft.written[start:-1], workshop.draft.written[-1:]
    with closing(sqlite3.connect(tmp_path / "workshop.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM papers").fetchone()
        log.engine.dispose()
        event.listen(log.engine, "connect", lambda one, _: one.execute("PRAGMA busy_timeout = 1"))
        log.append(deleted, {})
    assert b"MARKER" in bytes_in(tmp_path)
    log.append(blanked, {})
    assert b"MARKER" not in bytes_in(tmp_path)


def test_a_workshop_sees_nothing_of_another(log):
    keep(log, WHOLE)
    Workshops(log.engine).add(Workshop("w2", "CDEF34", 2, plan()))
    assert Log(log.engine, "w2").read() == []


def test_the_database_commits_so_that_a_power_cut_loses_nothing(log):
    with log.engine.connect() as connection:
        pragmas = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                   for name in ("journal_mode", "synchronous", "secure_delete")}  # fmt: skip
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_of_two_who_write_after_the_same_event_the_second_is_told_and_nothing_is_stored(log):
    first, second = WHOLE.draft.written[:2]
    log.append([first], {})
    with pytest.raises(Overtaken):
        log.append([first], {"a scope": b"key"})
    log.append([second], {})
    assert (log.head().seq, log.keys()) == (2, {})


def test_a_workshop_of_an_earlier_version_goes_on_after_its_last_event(log, tmp_path):
    keep(log, WHOLE)
    with log.engine.begin() as connection:
        connection.execute(heads.delete())
    again = open_store(tmp_path)
    assert Log(again, "w1").head() == Head(len(WHOLE.draft.written), 0)
    again.dispose()


def test_a_workshop_that_was_deleted_elsewhere_takes_nothing_more(log):
    erase(log.engine, "w1", whole=True)
    with pytest.raises(Overtaken):
        keep(log, WHOLE)
    with pytest.raises(Gone):
        log.head()
