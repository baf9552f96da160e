"""An overrun is a choice, and no choice breaks what was promised. The hard cases are those that timers for stages get
wrong: delays that are not passed on, fixed times that swallow them, ends that two formulas see differently."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.agendas import agenda, plan, ready, step
from tests.people import FATOU
from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE, Rehearsal
from workshop.journey.agreed import Agreed
from workshop.journey.course import followed
from workshop.journey.replan import Way, choices, overrun
from workshop.journey.timeline import Clock, clock_face, drift, expected

HOUR = 60 * MINUTE


def talk(name: str, *minutes: float, **more):
    steps = [step(f"s{number}", length) for number, length in enumerate(minutes)]
    return {"id": name, "kind": "tabletop", "title": name, "minutes": round(sum(minutes)), "steps": steps, **more}


def planned(*blocks, **more):
    return agenda(blocks=list(blocks), **more)


def entered(found, at: int, late: int = 0) -> tuple[Clock, int]:
    """The step at this place began so many minutes later than planned: its clock, and that moment."""
    now = MIDNIGHT + (found.starts * 60 + found.begins[at]) * 1000 + late * MINUTE
    return Clock(MIDNIGHT).enter(found.steps[at][1].id, now), now


def offered(found, at: int, late: int, agreed: Agreed | None = None):
    clock, now = entered(found, at, late)
    return {(one.way, one.what): one for one in choices(found, agreed or Agreed(), at, clock, now)}


def lengths(found, choice) -> dict[str, int]:
    """What is left of every step, in seconds."""
    return {one.id: one.seconds for _, one in followed(found, choice.agreed).steps}


def test_while_there_is_nothing_to_make_up_for_nothing_is_offered():
    assert offered(planned(talk("a", 10), talk("b", 10)), 0, 0) == {}


def test_seven_minutes_over_are_taken_from_one_block_from_all_or_from_the_end():
    found = planned(talk("a", 10, 10), talk("b", 20, 20), talk("c", 10, 10))
    assert set(offered(found, 1, 7)) == {(Way.BLOCK, "b"), (Way.BLOCK, "c"), (Way.ALL, ""), (Way.LATER, "")}


def test_the_choice_that_takes_it_from_one_block_leaves_the_others_alone():
    found = planned(talk("a", 10, 10), talk("b", 20, 20), talk("c", 10, 10))
    choice = offered(found, 1, 7)[Way.BLOCK, "b"]
    assert choice.short == 0
    assert lengths(found, choice) == {
        "a/s0": 600, "a/s1": 600, "b/s0": 990, "b/s1": 990, "c/s0": 600, "c/s1": 600,
    }  # fmt: skip


def test_what_is_taken_from_all_is_in_proportion():
    found = planned(talk("a", 10, 10), talk("b", 20, 20), talk("c", 10, 10))
    choice = offered(found, 1, 6)[Way.ALL, ""]
    assert [lengths(found, choice)[f"{name}"] for name in ("b/s0", "b/s1", "c/s0", "c/s1")] == [1080, 1080, 540, 540]


def test_a_block_keeps_what_the_agenda_says_it_keeps_and_the_choice_says_what_is_missing():
    found = planned(talk("a", 10), talk("b", 20, at_least=18), talk("c", 10, at_least=10))
    choice = offered(found, 0, 7)[Way.BLOCK, "b"]
    assert lengths(found, choice)["b/s0"] == 18 * 60
    assert choice.short == 5 * 60
    assert (Way.BLOCK, "c") not in offered(found, 0, 7)


def test_a_step_keeps_half_of_its_time_or_what_it_is_said_to_keep():
    found = planned(talk("a", 10), {**talk("b"), "minutes": 20, "steps": [step("x", 10), step("y", 10, at_least=9)]})
    left = lengths(found, offered(found, 0, 9)[Way.BLOCK, "b"])
    assert (left["b/x"], left["b/y"]) == (300, 540)


def test_nothing_is_taken_from_a_testimony_or_the_silence_after_it():
    hear, *others = plan()["blocks"]
    found = agenda(blocks=[others[0], hear])
    assert not [way for way in offered(found, 0, 9) if way[0] is Way.BLOCK and way[1] == "hear"]


def test_what_is_optional_goes_before_anything_else_is_cut():
    steps = [step("x", 10), step("extra", 4, optional=True), step("y", 10)]
    found = planned(talk("a", 10), {**talk("b"), "minutes": 24, "steps": steps})
    left = lengths(found, offered(found, 0, 6)[Way.BLOCK, "b"])
    assert left == {"a/s0": 600, "b/x": 540, "b/extra": 0, "b/y": 540}


def test_dropping_an_optional_step_is_a_choice_of_its_own_and_next_passes_it_by():
    steps = [step("x", 10), step("extra", 4, optional=True), step("y", 10)]
    workshop = Rehearsal(planned(talk("a", 10), {**talk("b"), "minutes": 24, "steps": steps}, care=ready_care()))
    workshop.ask(FATOU, "Start")
    workshop.now += 14 * MINUTE
    workshop.ask(FATOU, "Replan", leaving="a/s0", way="drop", what="b/extra")
    workshop.next()
    workshop.next()
    assert workshop.session.step_id == "b/y"
    workshop.ask(FATOU, "Back", leaving="b/y")
    assert workshop.session.step_id == "b/x"


def ready_care():
    return {name: {"en": str(words.words("en"))} for name, words in ready().care.items()}


def test_lunch_at_one_is_held_and_only_what_lies_before_it_is_shortened():
    found = planned(talk("a", 10), talk("b", 20), talk("lunch", 60, fixed=True), talk("c", 30))
    assert set(offered(found, 0, 5)) == {(Way.BLOCK, "b")}
    choice = offered(found, 0, 5)[Way.BLOCK, "b"]
    assert (choice.short, lengths(found, choice)["b/s0"]) == (0, 15 * 60)


def test_being_early_does_not_move_a_fixed_time():
    found = planned(talk("a", 10), talk("lunch", 60, fixed=True))
    clock, now = entered(found, 0, -5)
    assert expected(found, 0, clock, now)["lunch"].begins == ELEVEN + 10 * MINUTE


def test_a_delay_is_passed_on_to_everything_that_comes_until_slack_makes_up_for_it():
    found = planned(talk("a", 10), talk("b", 20), {**talk("c", 10), "minutes": 14}, talk("d", 10))
    clock, now = entered(found, 0, 6)
    begins = [clock_face(span.begins - MIDNIGHT) for span in expected(found, 0, clock, now).values()]
    assert begins == ["11:06", "11:16", "11:36", "11:46"]  # two of the six minutes are still late
    assert drift(found, 0, clock, now) == 2 * MINUTE


def test_the_end_is_not_moved_beyond_the_time_that_the_room_is_there():
    found = planned(talk("a", 10), talk("b", 20), room_until="11:35")
    assert (Way.LATER, "") in offered(found, 0, 5)
    assert (Way.LATER, "") not in offered(found, 0, 6)


def test_ending_later_is_agreed_once_and_then_it_is_the_time_to_keep():
    found = planned(talk("a", 10), talk("b", 20))
    agreed = offered(found, 0, 7)[Way.LATER, ""].agreed
    assert offered(found, 0, 7, agreed) == {}
    more = offered(found, 0, 9, agreed)[Way.LATER, ""]
    assert more.agreed.later == 9 * 60


def test_a_second_re_plan_goes_on_from_the_first():
    found = planned(talk("a", 10), talk("b", 20), talk("c", 20))
    first = offered(found, 0, 5)[Way.BLOCK, "b"].agreed
    second = offered(found, 0, 8, first)[Way.BLOCK, "c"].agreed
    assert second.lengths == {"b/s0": 15 * 60, "c/s0": 17 * 60}


def test_undo_takes_the_re_plan_back_and_leaves_the_step_where_it_is():
    workshop = Rehearsal(ready())
    workshop.go_to("talk/line")
    workshop.now += 20 * MINUTE
    before = workshop.session.agenda
    workshop.ask(FATOU, "Replan", leaving="talk/line", way="all")
    assert workshop.session.agenda != before
    workshop.ask(FATOU, "Undo")
    assert (workshop.session.agenda, workshop.session.step_id) == (before, "talk/line")


def test_a_choice_that_was_made_for_another_step_changes_nothing():
    workshop = Rehearsal(ready())
    workshop.go_to("talk/line")
    workshop.now += 20 * MINUTE
    workshop.ask(FATOU, "Replan", leaving="talk/prompt", way="all")
    assert workshop.session.agreed == Agreed()


def test_a_choice_that_is_none_any_more_is_refused():
    workshop = Rehearsal(ready())
    workshop.next()
    assert workshop.refuses(FATOU, "Replan", leaving="hear/opening", way="all") == "closed"


def test_a_slower_reader_after_a_re_plan_takes_back_nothing_of_it():
    workshop = Rehearsal(ready())
    workshop.next()
    workshop.now += 5 * MINUTE
    workshop.ask(FATOU, "Replan", leaving="hear/opening", way="block", what="panel")
    agreed = workshop.session.agreed
    workshop.ask(FATOU, "SetPace", pace=100)
    assert agreed.lengths
    assert workshop.session.agreed == agreed
    assert {one.id: one.seconds for one in workshop.session.agenda.block("panel").steps} == agreed.lengths


@pytest.mark.parametrize("starts", ["23:30", "00:10"])
def test_midnight_is_an_hour_like_any_other(starts):
    found = planned(talk("a", 20), talk("b", 40), starts=starts, room_until="00:45" if starts == "23:30" else "01:30")
    clock, now = entered(found, 0, 7)
    choice = offered(found, 0, 7)[Way.ALL if (Way.ALL, "") in offered(found, 0, 7) else Way.BLOCK, "b"]
    after = followed(found, choice.agreed)
    assert 0 >= drift(after, 0, clock, now) > -MINUTE
    assert (Way.LATER, "") in offered(found, 0, 7)


def test_an_hour_that_the_summer_takes_away_changes_no_length():
    """Times are counted from the moment of the last midnight before the start, never from hands of a clock."""
    found = planned(talk("a", 60), talk("b", 60), starts="01:30")
    clock, now = entered(found, 0, 0)
    assert [span.ends - span.begins for span in expected(found, 0, clock, now).values()] == [HOUR, HOUR]


steps_of_any_kind = st.builds(
    lambda minutes, optional, floor: {"minutes": minutes, "optional": optional, "at_least": round(minutes * floor, 2)},
    st.integers(1, 30), st.booleans(), st.sampled_from([0, 0.3, 0.5, 1]),
)  # fmt: skip


@st.composite
def agendas(draw):
    blocks = []
    for number in range(draw(st.integers(1, 5))):
        made = [
            {**one, "id": f"s{i}", "title": f"S{i}"}
            for i, one in enumerate(draw(st.lists(steps_of_any_kind, min_size=1, max_size=5)))
        ]
        needed = sum(one["minutes"] for one in made)
        blocks.append({
            "id": f"b{number}", "kind": "tabletop", "title": f"B{number}", "steps": made,
            "minutes": needed + draw(st.integers(0, 5)), "at_least": draw(st.integers(0, needed)),
            "fixed": number > 0 and draw(st.booleans()),
        })  # fmt: skip
    return planned(*blocks, starts=draw(st.sampled_from(["09:00", "11:00", "22:45"])))


@given(found=agendas(), data=st.data(), late=st.integers(-5 * 60, 60 * 60))
def test_no_choice_breaks_a_promise(found, data, late):
    at = data.draw(st.integers(0, len(found.steps) - 1))
    clock, _ = entered(found, at)
    now = clock.since + late * 1000 + found.steps[at][1].seconds * 1000
    for one in choices(found, Agreed(), at, clock, now):
        after = followed(found, one.agreed)
        over = overrun(after, at, clock, now)[0]
        assert one.short == max(0, over)
        assert all(span.ends >= span.begins for span in expected(after, at, clock, now).values())
        for place, (before, step_after) in enumerate(zip(found.steps, after.steps, strict=True)):
            step_before = before[1]
            assert step_after[1].seconds in (0, *range(step_before.floor, step_before.seconds + 1))
            assert place > at or step_after[1] == step_before
        for before, block in zip(found.blocks, after.blocks, strict=True):
            assert block.needed >= min(before.needed, before.at_least)
            assert block.slack == before.slack


@given(found=agendas(), late=st.integers(60, 40 * 60))
def test_what_is_cut_makes_up_for_the_overrun_exactly_where_nothing_optional_is_dropped(found, late):
    clock, now = entered(found, 0)
    now += (found.steps[0][1].seconds + late) * 1000
    over, _ = overrun(found, 0, clock, now)
    assume(over > 0)
    for one in choices(found, Agreed(), 0, clock, now):
        if one.way in (Way.BLOCK, Way.ALL) and not one.agreed.dropped and not one.short:
            saved = sum(step.seconds for _, step in found.steps) - sum(
                s.seconds for _, s in followed(found, one.agreed).steps
            )
            assert over <= saved < over + 30


@given(found=agendas(), late=st.integers(60, 40 * 60))
def test_nothing_optional_is_kept_while_something_else_is_cut(found, late):
    clock, now = entered(found, 0)
    now += (found.steps[0][1].seconds + late) * 1000
    for one in choices(found, Agreed(), 0, clock, now):
        after = followed(found, one.agreed)
        for before, block in zip(found.blocks, after.blocks, strict=True):
            firm_cut = any(
                b.seconds > a.seconds for b, a in zip(before.steps, block.steps, strict=True) if not b.optional
            )
            kept = [s for s in block.steps if s.optional and not s.dropped and found.places[s.id] > 0]
            assert not (firm_cut and kept)
