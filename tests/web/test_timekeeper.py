"""timo keeps the time: he can hold and stretch it and re-plan, moves nobody, and reads nothing that people wrote."""

import pytest

from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE
from workshop.journey.roles import Moment, Role


@pytest.fixture
def timo(person, fatou):
    fatou.next()
    return person().by_link(Role.TIMEKEEPER, "/time")


def clock(app):
    return app.extensions["room"].session.clock


def test_his_link_opens_his_page_and_nothing_else(timo):
    assert timo.http.get("/time").status_code == 200
    assert (
        timo.http.get("/console", query_string={"key": timo.app.extensions["door"].key(Role.TIMEKEEPER)}).status_code
        == 403
    )
    for role in ("facilitator", "moderator", "care", "screen", "keeper"):
        assert not timo.connect(role).socket.is_connected()


def test_he_sees_the_clock_and_the_way(timo):
    shared = timo.views()[-1]["shared"]
    assert shared["timing"]["ends"] > shared["timing"]["since"]
    assert shared["rail"][0]["steps"][0]["state"] == "now"


def test_he_holds_the_clock_and_lets_it_go_on(timo, app):
    assert timo.ask("Pause")["ok"]
    assert clock(app).paused_at is not None
    assert timo.ask("Resume")["ok"]
    assert clock(app).paused_at is None


def test_a_minute_more_and_a_minute_less(timo, app):
    assert timo.ask("AddTime", {"minutes": 1})["ok"]
    assert clock(app).added == MINUTE
    assert timo.ask("AddTime", {"minutes": -1})["ok"]
    assert clock(app).added == 0


def test_he_re_plans_and_the_facilitator_can_take_it_back(person, app, fatou, monkeypatch):
    room = app.extensions["room"]
    monkeypatch.setattr(room, "clock", lambda: Moment(ELEVEN, MIDNIGHT))
    timo = person().by_link(Role.TIMEKEEPER, "/time")
    fatou.next()
    monkeypatch.setattr(room, "clock", lambda: Moment(ELEVEN + 12 * MINUTE, MIDNIGHT))
    before = room.session.agenda
    told = timo.http.get("/console/replan").get_json()
    assert timo.ask("Replan", {"leaving": told["step"], "way": "all"})["ok"]
    assert room.session.agenda != before
    assert timo.ask("Undo")["code"] == "not-yours"
    assert fatou.ask("Undo")["ok"]
    assert room.session.agenda == before


@pytest.mark.parametrize(
    ("name", "data"),
    [("Next", {"leaving": "hear/opening"}), ("Back", {"leaving": "hear/opening"}), ("EndWorkshop", {}), ("Undo", {}),
     ("BlankScreen", {}), ("Show", {"item": "x"}), ("Prepare", {})],
)  # fmt: skip
def test_he_moves_nobody(timo, app, name, data):
    before = app.extensions["room"].session
    assert timo.ask(name, data)["code"] == "not-yours"
    assert app.extensions["room"].session == before
