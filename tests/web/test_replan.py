"""After an overrun fatou asks what can be done, sees the times that would follow, chooses, and takes it back."""

import pytest

from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE
from workshop.journey.roles import Moment


@pytest.fixture
def late(app, fatou, monkeypatch):
    """Fatou, twelve minutes into a workshop that is still at its first step."""
    room = app.extensions["room"]
    monkeypatch.setattr(room, "clock", lambda: Moment(ELEVEN, MIDNIGHT))
    assert fatou.ask("Start", {})["ok"]
    monkeypatch.setattr(room, "clock", lambda: Moment(ELEVEN + 12 * MINUTE, MIDNIGHT))
    return fatou


def choices(fatou):
    return fatou.http.get("/console/replan").get_json()


def test_only_the_facilitator_is_told_the_choices(person):
    assert person().http.get("/console/replan").status_code == 302


def test_before_the_start_there_is_nothing_to_make_up_for(fatou):
    assert choices(fatou)["choices"] == []


def test_each_choice_says_what_becomes_of_the_times_and_the_chosen_one_comes_true(late):
    told = choices(late)
    everything = next(one for one in told["choices"] if one["way"] == "all")
    assert all(block["minutes"] < block["instead"] for block in everything["blocks"])
    assert late.ask("Replan", {"leaving": told["step"], "way": "all"})["ok"]
    assert choices(late)["over"] == everything["short"] < told["over"]


def test_undo_brings_back_the_times_as_they_were(late):
    told = choices(late)
    assert late.ask("Replan", {"leaving": told["step"], "way": "all"})["ok"]
    assert late.ask("Undo", {})["ok"]
    assert choices(late) == told


def test_a_choice_speaks_the_language_of_the_console(late):
    late.http.get("/console?language=fr")
    titles = {one["what"]: one["title"] for one in choices(late)["choices"]}
    assert "talk" in titles
