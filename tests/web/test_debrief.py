"""After the end fatou writes down what to keep and what to change: apart from all else, gone with all else."""

import pytest

from tests.people import ANA, FATOU, GITA, SCREEN, TIMO
from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE, Rehearsal
from tests.web.conftest import Person
from tests.web.organising import Organiser, go_to
from workshop.journey.roles import Moment, Role
from workshop.organise import export
from workshop.views.debrief import times

KEEP, CHANGE = "MARKER-7b the silence after each text", "MARKER-7b start at eleven\nnot before"


def writes(someone, **fields):
    with someone.http.session_transaction() as cookie:
        token = cookie.get("token", "")
    return someone.http.post("/console/debrief", data={"token": token, **fields}, follow_redirects=True)


@pytest.fixture
def over(fatou):
    go_to(fatou, "next/wall")
    assert fatou.ask("EndWorkshop")["ok"]
    return fatou


@pytest.fixture
def written(over):
    assert "It is kept" in writes(over, keep=KEEP, change=CHANGE).text
    return over


def test_what_she_wrote_stands_there_again(written):
    page = written.http.get("/console/debrief").text
    assert KEEP in page
    assert CHANGE in page


def test_it_is_there_again_the_next_day_when_another_workshop_waits_to_begin(start, written):
    again = Person(start()).sign_in()
    assert not again.app.extensions["room"].session.started
    assert KEEP in again.http.get("/console/debrief").text
    assert "It is kept" in writes(again, keep="MARKER-7b another thought").text
    assert "MARKER-7b another thought" in again.http.get("/console/debrief").text


def test_before_any_workshop_there_is_nothing_to_look_back_on(fatou):
    assert "After the end" in fatou.http.get("/console/debrief").text
    assert writes(fatou, keep=KEEP).status_code == 404


def test_before_the_end_there_is_nothing_to_write_yet(fatou):
    fatou.next()
    assert "After the end" in fatou.http.get("/console/debrief").text
    assert "closed" in writes(fatou, keep=KEEP).text
    assert not fatou.app.extensions["room"].session.debrief


def test_what_is_too_long_is_refused_and_stands_in_the_form_again(over):
    answer = writes(over, keep="MARKER-7b " + "x" * 4000)
    assert answer.status_code == 422
    assert "too long" in answer.text
    assert "MARKER-7b" in answer.text


def test_she_takes_it_home_as_text(written):
    answer = written.http.get("/console/debrief.md")
    assert answer.mimetype == "text/markdown"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert KEEP in answer.text
    assert "| Hear | 11:00–11:05 |" in answer.text


def test_a_co_facilitator_reads_it_too_and_nobody_else(written, person):
    cora = person().by_link(Role.COFACILITATOR, "/console", "facilitator")
    assert KEEP in cora.http.get("/console/debrief").text
    timo = person().by_link(Role.TIMEKEEPER, "/time")
    omar = Organiser(written.app).sign_in()
    for someone in (timo, omar, person().join(), person()):
        for path in ("/console/debrief", "/console/debrief.md"):
            assert someone.http.get(path).status_code == 302
    writes(omar, keep="MARKER-7b somebody else's")
    assert written.app.extensions["room"].session.debrief.keep == KEEP


def test_it_is_in_no_file_that_organisers_get_and_in_no_view(written):
    session = written.app.extensions["room"].session
    for name in export.KINDS:
        assert b"MARKER-7b" not in export.file(session, "en", 0, name)
    workshop = Rehearsal()
    workshop.draft.session = session
    for who in (FATOU, TIMO, GITA, SCREEN, ANA):
        assert "MARKER-7b" not in str(workshop.sees(who))


def test_emptied_it_is_gone_from_every_byte(written, tmp_path):
    def held():
        return b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())

    assert b"MARKER-7b" in held()
    writes(written, keep="", change="")
    assert b"MARKER-7b" not in held()


def test_deleting_everything_deletes_it_and_says_so_before(written, tmp_path):
    omar = Organiser(written.app).sign_in()
    page = omar.reads("/organise/delete")
    assert "The facilitator’s own debrief" in page
    assert "0 other texts" in page
    omar.sends("/organise/delete", sure="yes")
    assert b"MARKER-7b" not in b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert not written.app.extensions["room"].session.debrief


def test_what_is_kept_names_it(person):
    assert "The facilitator’s own debrief" in person().http.get("/kept").text


def test_the_times_are_those_that_were_planned_and_taken(app, fatou, monkeypatch):
    room, late = app.extensions["room"], ELEVEN + 4 * MINUTE
    monkeypatch.setattr(room, "clock", lambda: Moment(late, MIDNIGHT))
    fatou.next()
    monkeypatch.setattr(room, "clock", lambda: Moment(late + 7 * MINUTE, MIDNIGHT))
    go_to(fatou, "talk/prompt")
    monkeypatch.setattr(room, "clock", lambda: Moment(late + 16 * MINUTE, MIDNIGHT))
    fatou.ask("GoTo", {"leaving": "talk/prompt", "step": "panel/questions"})
    monkeypatch.setattr(room, "clock", lambda: Moment(late + 20 * MINUTE, MIDNIGHT))
    fatou.ask("EndWorkshop")
    found = [(one.planned, one.began, one.planned_minutes, one.minutes) for one in times(room.session, "en")]
    assert found == [
        ("11:00–11:05", "11:04", 5, 7), ("11:05–11:15", "11:11", 10, 9), ("11:15–11:25", None, 10, None),
        ("11:25–11:35", "11:20", 10, 4), ("11:35–11:45", None, 10, None),
    ]  # fmt: skip
