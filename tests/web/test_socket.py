"""Commands in, views out: what arrives, what is refused, what a restart keeps."""

from unittest.mock import Mock

import pytest

from tests.web.conftest import Person
from workshop.store.database import NotStored

ROUND = "norms/g1"


def walk_to(fatou, step):
    while fatou.app.extensions["room"].session.step_id != step:
        assert fatou.next()["ok"]


def test_next_reaches_every_phone_and_the_presser_gets_an_acknowledgement(fatou, ana, ben):
    seq = ana.views()[-1]["seq"]
    answer = fatou.ask("Next", {"leaving": "lobby"})
    assert answer["ok"] is True
    for someone in (ana, ben):
        assert someone.at("hear/opening")["seq"] > seq


def test_one_card_comes_back_to_ana_and_says_nothing_to_ben(fatou, ana, ben):
    walk_to(fatou, "norms/g1/open")
    before = ben.at("norms/g1/open")
    answer = ana.ask("HoldCard", {"round": ROUND, "card": "B"}, key=True)
    assert answer["ok"] is True
    assert answer["mine"]["cards"] == {"round": ROUND, "card": "B"}
    assert all((view["shared"], view["table"]) == (before["shared"], before["table"]) for view in ben.views())


def test_without_a_cookie_nobody_is_let_in(person):
    assert not person().connect().socket.is_connected()
    assert not person().connect("facilitator").socket.is_connected()


def test_a_forged_cookie_opens_nothing(person):
    mallory = person()
    mallory.http.set_cookie("journey", "eyJ3b3Jrc2hvcCI6IngifQ.forged.signature")
    assert not mallory.connect().socket.is_connected()


def test_a_participant_is_no_facilitator_however_the_page_asks(person, app):
    ana = person().join()
    assert not ana.connect("facilitator").socket.is_connected()
    assert not ana.connect("organiser").socket.is_connected()


def test_who_may_facilitate_may_also_join_to_look(person):
    fatou = person().sign_in()
    fatou.join()
    assert fatou.views()[-1]["mine"] == {"table": "1"}
    assert fatou.connect("facilitator").socket.is_connected()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        (None, None, "not-understood"),
        ("Dance", {}, "not-understood"),
        (["Next"], {}, "not-understood"),
        ("HoldCard", None, "not-understood"),
        ("HoldCard", "A", "not-understood"),
        ("HoldCard", [1], "not-understood"),
        ("HoldCard", {"round": ROUND, "card": "A"}, "not-understood"),
        ("HoldCard", {"round": ROUND, "card": ["A"], "key": "12345678"}, "not-understood"),
        ("HoldCard", {"round": ROUND, "card": "A", "key": "12345678", "more": 1}, "not-understood"),
        ("HoldCard", {"round": ROUND, "card": "A", "key": "12345678"}, "closed"),
        ("Next", {"leaving": "lobby"}, "not-yours"),
        ("AskQuestion", {"text": "x" * 281, "key": "12345678"}, "too-long"),
        ("AskQuestion", {"text": "\x00", "key": "12345678"}, "not-understood"),
        ("AskQuestion", {"text": "   ", "key": "12345678"}, "not-understood"),
    ],
)
def test_nonsense_is_refused_with_a_code_and_changes_nothing(ana, name, data, code):
    room = ana.app.extensions["room"]
    before = (room.seq, room.session)
    answer = ana.ask(name, data)
    assert (answer["ok"], answer["code"]) == (False, code)
    assert answer["reason"]
    assert (room.seq, room.session) == before


def test_a_restart_loses_nothing_and_every_cookie_stays_good(start, person, fatou, ana):
    walk_to(fatou, "norms/g1/open")
    ana.ask("HoldCard", {"round": ROUND, "card": "C"}, key=True)
    before = fatou.app.extensions["room"]
    app = start()
    after = app.extensions["room"]
    assert after.session == before.session
    assert after.seq == before.seq
    ana.app = app
    ana.connect()
    view = ana.views()[-1]
    assert view["shared"]["step"] == "norms/g1/open"
    assert view["mine"]["cards"]["card"] == "C"


def test_the_author_learns_on_the_same_page_that_the_question_is_shown(fatou, ana, ben):
    walk_to(fatou, "panel/questions")
    ana.ask("AskQuestion", {"text": "What did not work?"}, key=True)
    ana.at("panel/questions"), ben.at("panel/questions")
    question = fatou.connect("facilitator").views()[-1]["shared"]["waiting"][0]["id"]
    fatou.ask("Show", {"item": question})
    view = ana.when(lambda view: view.get("mine", {}).get("panel", {}).get("asked"))
    assert view["mine"]["panel"]["asked"][0]["state"] == "shown"
    assert all("mine" not in view for view in ben.views())


def test_nothing_that_people_write_reaches_a_log(fatou, ana, caplog, monkeypatch):
    walk_to(fatou, "panel/questions")
    room = ana.app.extensions["room"]

    def full(written, _):
        raise OSError(str(written))

    monkeypatch.setattr(room.log, "append", full)
    answer = ana.ask("AskQuestion", {"text": "SECRET WORDS"}, key=True)
    assert answer["code"] == "busy"
    assert "OSError" in caplog.text
    assert "SECRET" not in caplog.text


def test_what_ana_gives_in_one_tab_is_in_her_other_tab_and_nowhere_else(fatou, ana, ben):
    other = Person(ana.app)
    other.http = ana.http
    other.connect()
    while fatou.app.extensions["room"].session.step_id != "norms/g1/open":
        fatou.next()
    other.at("norms/g1/open")
    ben.at("norms/g1/open")
    assert ana.ask("HoldCard", {"round": "norms/g1", "card": "B"}, key=True)["ok"]

    def holds(view):
        return view.get("mine", {}).get("cards", {}).get("card")

    assert holds(other.when(holds)) == "B"
    assert not any(holds(view) for view in ben.views())


def test_on_a_full_disk_a_phone_is_told_to_wait_and_the_console_says_why(app, fatou, ana, monkeypatch):
    log = app.extensions["room"].log
    with monkeypatch.context() as full:
        full.setattr(log, "append", Mock(side_effect=NotStored(full=True)))
        refused = fatou.ask("Start")
        assert (refused["ok"], refused["code"]) == (False, "busy")
        fatou.when(lambda view: view["shared"]["trouble"] == "full")
    assert fatou.ask("Start")["ok"]
    fatou.when(lambda view: view["shared"]["trouble"] is None)
