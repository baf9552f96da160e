"""The organiser's desk: found, filtered, sorted and counted, and workshops side by side."""

import pytest

from tests.people import ANA, BEN, CLEO, DALIA, FATOU, OMAR
from tests.rehearsal import MINUTE, Rehearsal
from workshop.organise import compare, counts, desk, kept, totals
from workshop.organise.desk import Wanted

GIVEN = {"level": "me", "action": "Do", "first_step": "Now"}


@pytest.fixture
def evening(workshop):
    workshop.go_to("next/write")
    commit(workshop, ANA, action="Ouvrir la réunion", level="team", region="Europe", support=["time", "peer"])
    commit(workshop, BEN, action="Walk home together", level="me", support=["money"])
    commit(workshop, CLEO, action="Ask the drivers", level="team", region="Americas", support=["peer"])
    commit(workshop, DALIA, action="Write house rules", level="across", obstacle="no meeting room", support=["peer"])
    return workshop


def commit(workshop, who, **more):
    return workshop.ask(who, "Commit", **{**GIVEN, **more})


def named(workshop, action):
    return next(one for one in desk.entries(workshop.session) if one.row["action"] == action)


def actions(workshop, **wanted):
    return [one.row["action"] for one in desk.found(desk.entries(workshop.session), Wanted(**wanted))]


def test_an_entry_carries_the_name_that_follow_up_wants_beside_its_row(evening):
    ask = named(evening, "Ask the drivers")
    evening.ask(OMAR, "FollowUp", commitment=ask.id, status="done")
    assert named(evening, "Ask the drivers").row["status"] == "done"
    assert [one.row["number"] for one in desk.entries(evening.session)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("REUNION", ["Ouvrir la réunion"]),
        ("home walk", ["Walk home together"]),
        ("meeting room", ["Write house rules"]),
        ("team", []),
        ("nothing like it", []),
    ],
)
def test_words_are_found_whatever_capitals_accents_and_order(evening, words, found):
    assert actions(evening, q=words) == found


def test_filters_narrow_together(evening):
    assert sorted(actions(evening, level="team")) == ["Ask the drivers", "Ouvrir la réunion"]
    assert sorted(actions(evening, support="peer")) == ["Ask the drivers", "Ouvrir la réunion", "Write house rules"]
    assert actions(evening, support="peer", level="team", region="Europe") == ["Ouvrir la réunion"]
    assert actions(evening, status="done") == []


def test_levels_are_sorted_as_on_the_form_and_the_other_way_round(evening):
    levels = [one.row["level"] for one in desk.found(desk.entries(evening.session), Wanted(sort="level"))]
    assert levels == ["me", "team", "team", "across"]
    assert actions(evening, sort="-level")[0] == "Write house rules"


def test_whoever_left_the_region_open_comes_last(evening):
    assert actions(evening, sort="region")[:2] == ["Ask the drivers", "Ouvrir la réunion"]


def test_a_heading_pressed_twice_turns_the_order_round():
    assert Wanted().sorted_by("level") == "level"
    assert Wanted(sort="level").sorted_by("level") == "-level"
    assert (Wanted(sort="-level").direction("level"), Wanted(sort="level").direction("region")) == (
        "descending",
        "none",
    )


def test_one_or_two_are_a_few_and_what_is_withdrawn_does_not_count(evening):
    assert totals.totals(evening.session)["support"] == {"time": None, "money": None, "peer": 3}
    evening.ask(OMAR, "FollowUp", commitment=named(evening, "Write house rules").id, status="withdrawn")
    assert totals.totals(evening.session)["support"] == {"time": None, "money": None, "peer": None}
    assert totals.totals(evening.session)["status"] == {"open": 3}


def test_what_is_kept_has_a_day_for_this_workshop(evening):
    said = {rule.what: (rule.days, kept.last_day(evening.session, rule)) for rule in kept.rules(evening.session.agenda)}
    began = kept.day_of(evening.session)
    assert {days: (last - began).days for days, last in said.values() if last} == {7: 7, 30: 30, 105: 105}
    assert said["Commitments"] == (None, None)


def test_before_the_start_no_day_is_known(workshop):
    assert {kept.last_day(workshop.session, rule) for rule in kept.rules(workshop.session.agenda)} == {None}


def side_by_side(*workshops):
    parts = compare.parts([one.session for one in workshops], "en")
    return {(part.name, line.name): line.cells for part in parts for line in part.lines}


def test_workshops_stand_side_by_side_in_times_and_numbers(evening):
    short = Rehearsal()
    short.next()
    short.now += 7 * MINUTE
    short.go_to("talk/prompt")
    cells = side_by_side(evening, short)
    assert cells["Minutes planned", "Hear"] == [5, 5]
    assert cells["Minutes taken", "Hear"] == [0, 7]
    assert cells["Minutes taken", "Talk"] == [0, ""]
    assert cells["Commitments by level", "My team"] == [None, 0]
    assert cells["Support needed", "A peer"] == [3, 0]


def test_a_pause_for_a_look_back_does_not_lengthen_a_block(workshop):
    workshop.go_to("talk/prompt")
    workshop.now += 3 * MINUTE
    workshop.go_to("norms/frame")
    workshop.ask(FATOU, "Back", leaving="norms/frame")
    workshop.now += 60 * MINUTE
    assert side_by_side(workshop)["Minutes taken", "Talk"] == [3]


def test_what_reached_the_room_is_counted_by_what_it_was(workshop):
    workshop.go_to("panel/story")
    for number in range(3):
        workshop.ask(ANA, "AskQuestion", text=f"Question {number}?")
    workshop.ask(ANA, "SharePractice", title="Rules", done="Two rules", evidence="hunch")
    workshop.show_all()
    workshop.ask(BEN, "AskQuestion", text="Not shown?")
    assert counts.shown(workshop.session) == {"questions": 3, "lines": 0, "practices": None}
