"""Workshops that are over: on the list, side by side, brought into a check-in, and what waits in quarantine there."""

import csv
import io

import pytest

from tests.agendas import CARE, plan, step
from tests.people import ANA, FATOU, OMAR
from tests.rehearsal import Rehearsal
from tests.web.conftest import ADDRESSES, CARE_PASSPHRASE, ORGANISER_PASSPHRASE, SECRETS
from tests.web.organising import Organiser
from workshop.app import create_app
from workshop.opening import open_store
from workshop.organise.desk import entries
from workshop.steady import now
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

GIVEN = {"level": "team", "first_step": "Now"}
CHECK_IN = {
    **plan(),
    "title": "Three months later",
    "care": CARE,
    "blocks": [
        {
            "id": "again",
            "kind": "commitments",
            "title": "Again",
            "minutes": 5,
            "steps": [step("recall", 5, recall=True)],
        }
    ],
}


def held(database):
    """An evening with four commitments, one of them withdrawn, and a question that went into quarantine. It was today,
    so that the keeper, who comes by at the start, has nothing to forget yet."""
    workshop = Rehearsal()
    workshop.now = workshop.midnight = now().now
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="MARKER-9d for a person")
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    workshop.go_to("next/write")
    for action in ("One", "Two", "Three", "Four"):
        workshop.ask(ANA, "Commit", **GIVEN, action=action)
    four = next(one.id for one in entries(workshop.session) if one.row["action"] == "Four")
    workshop.ask(OMAR, "FollowUp", commitment=four, status="withdrawn")
    workshop.ask(FATOU, "EndWorkshop")
    Log(database, "past").append(workshop.draft.written, workshop.draft.ballots.new)


@pytest.fixture
def app(tmp_path):
    """A check-in waits in the lobby; the evening before it is over."""
    database = open_store(tmp_path)
    for one in (Workshop("past", "ACDE34", 1, {**plan(), "care": CARE}), Workshop("now", "CDEF34", 2, CHECK_IN)):
        Workshops(database).add(one)
    held(database)
    app = create_app(Workshops(database).get("now"), database, SECRETS, ADDRESSES, async_mode="threading")
    yield app
    app.extensions["room"].stop()
    database.dispose()


@pytest.fixture
def omar(app):
    return Organiser(app).sign_in()


@pytest.fixture
def noor(person):
    care = person()
    assert care.http.post("/quarantine/past", data={"passphrase": CARE_PASSPHRASE}).location == "/quarantine/past"
    return care


def test_the_list_has_each_with_its_day_its_number_and_its_state(omar):
    section = omar.reads("/organise").split('id="past"')[1]
    assert 'href="/organise?workshop=past"' in section
    assert "4 commitments" in section
    assert "Ended" in section


def test_what_waits_in_the_quarantine_of_a_past_workshop_is_counted_and_not_shown(omar):
    page = omar.reads("/organise?workshop=past")
    assert "1 item waits for the care focal point" in page
    assert 'href="/quarantine/past"' in page
    assert "MARKER-9d" not in page


def test_the_care_focal_point_reads_it_and_marks_it_and_then_it_is_gone(noor, tmp_path):
    page = noor.http.get("/quarantine/past").text
    assert "MARKER-9d for a person" in page
    item = page.split('name="item" value="')[1].split('"')[0]
    with noor.http.session_transaction() as cookie:
        token = cookie["token"]
    answer = noor.http.post("/quarantine/past/read", data={"token": token, "item": item}, follow_redirects=True)
    assert "Nothing is set aside" in answer.text
    assert "Erased so far: 1" in answer.text
    assert b"MARKER-9d" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_nobody_else_opens_the_quarantine_of_a_past_workshop(omar, person):
    for someone in (omar, person().sign_in(), person()):
        page = someone.http.get("/quarantine/past").text
        assert "Passphrase" in page
        assert "MARKER-9d" not in page
    assert person().http.post("/quarantine/past", data={"passphrase": ORGANISER_PASSPHRASE}).status_code == 403
    assert omar.sends("/quarantine/past/read", item="x").request.path == "/quarantine/past"


def test_there_is_no_quarantine_of_a_workshop_that_never_was(noor):
    assert noor.http.get("/quarantine/nowhere").status_code == 404


def test_the_comparison_is_a_page_and_a_file(omar):
    page = omar.reads("/organise/compare")
    assert "A journey" in page
    answer = omar.http.get("/organise/compare.csv")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))
    cells = {(row["part"], row["what"]): row["A journey (ACDE34)"] for row in rows}
    assert cells["Minutes planned", "Panel"] == "10"
    assert cells["Commitments by level", "My team"] == "3"
    assert cells["Shown to the room", "Questions"] == "0"
    assert "One" not in answer.text


def test_its_commitments_are_brought_into_the_check_in_without_the_withdrawn(omar, app):
    page = omar.reads("/organise?workshop=past")
    assert "Open a check-in with these commitments" in page
    said = omar.sends("/organise/bring?workshop=past").text
    assert "3 commitments are now in the check-in" in said
    now = app.extensions["room"].session
    assert sorted(one.row["action"] for one in entries(now)) == ["One", "Three", "Two"]


def test_an_ended_check_in_takes_none(omar, app, fatou):
    fatou.ask("Start", {"reason": "a test"})
    fatou.ask("EndWorkshop")
    assert "Open a check-in" not in omar.reads("/organise?workshop=past")
    assert "No check-in is running" in omar.sends("/organise/bring?workshop=past").text
    assert entries(app.extensions["room"].session) == []


def test_a_past_workshop_is_deleted_while_another_is_at_hand(omar, tmp_path):
    omar.sends("/organise/delete?workshop=past", sure="yes")
    assert omar.http.get("/organise?workshop=past").status_code == 404
    assert b"MARKER-9d" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_following_up_on_a_past_workshop(omar):
    shelf = omar.app.extensions["shelf"]
    past = shelf.workshops.get("past")
    one = next(each for each in entries(shelf.session(past)) if each.row["action"] == "One")
    omar.sends("/organise/status?workshop=past", commitment=one.id, number="1", status="followed-up")
    again = next(each for each in entries(shelf.session(past)) if each.row["action"] == "One")
    assert again.row["status"] == "followed-up"
