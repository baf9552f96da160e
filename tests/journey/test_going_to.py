"""Skip, jump, repeat: to any step from the rail; what is passed is closed and stays closed, and Undo undoes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agendas import ready
from tests.people import ANA, BEN, FATOU, SCREEN, crowd
from tests.rehearsal import MINUTE, Rehearsal
from workshop.journey.session import opening

STEPS = [step.id for _, step in opening(ready()).agenda.steps]


@pytest.fixture
def begun(workshop):
    workshop.next()
    return workshop


def goes(workshop, step):
    return workshop.ask(FATOU, "GoTo", leaving=workshop.session.step_id, step=step)


def answers(workshop, *people):
    for one in people:
        workshop.ask(one, "HoldCard", round="norms/g1", card="B")


def test_to_a_later_step_in_one_press(begun):
    goes(begun, "panel/questions")
    assert begun.session.step_id == "panel/questions"
    begun.ask(ANA, "AskQuestion", text="Who listens?")


def test_what_is_passed_by_is_closed_for_good(begun):
    goes(begun, "norms/tables")
    begun.ask(FATOU, "Back", leaving=begun.session.step_id)
    assert begun.refuses(ANA, "HoldCard", round="norms/g1", card="A") == "closed"


def test_a_round_that_is_passed_by_is_counted_and_its_ballots_are_gone(begun):
    begun.go_to("norms/g1/open")
    answers(begun, *crowd(12))
    goes(begun, "panel/story")
    assert begun.session.states["norms"].revealed
    assert not begun.session.states["norms"].rounds
    goes(begun, "norms/g1/reveal")
    assert begun.sees(SCREEN)["shared"]["totals"]["cells"]["B"]


def test_passing_by_is_what_next_would_do(begun):
    other = Rehearsal()
    other.next()
    for workshop in (begun, other):
        workshop.go_to("norms/g1/open")
        answers(workshop, ANA, BEN)
    goes(begun, "panel/story")
    other.go_to("panel/story")
    assert begun.session.states == other.session.states
    assert begun.session.place.furthest == other.session.place.furthest


def test_an_earlier_step_is_shown_again_and_reopens_nothing(begun):
    begun.go_to("norms/g1/reveal")
    goes(begun, "norms/g1/open")
    assert begun.session.step_id == "norms/g1/open"
    assert begun.refuses(ANA, "HoldCard", round="norms/g1", card="A") == "closed"
    begun.next()
    assert begun.session.at == STEPS.index("norms/g1/open") + 1


def test_undo_takes_the_whole_way_back(begun):
    begun.now += MINUTE
    before = begun.session.place
    goes(begun, "panel/questions")
    begun.ask(FATOU, "Undo")
    assert begun.session.place == before


def test_a_choice_that_was_made_at_another_step_moves_nobody(begun):
    begun.ask(FATOU, "GoTo", leaving="lobby", step="panel/questions")
    assert begun.session.step_id == "hear/opening"


def test_to_where_the_room_is_already_is_no_press(begun):
    before = begun.session
    goes(begun, begun.session.step_id)
    assert begun.session is before


def test_an_unknown_step_is_refused_and_so_is_any_before_the_start_and_after_the_end(workshop):
    fields = {"leaving": "lobby", "step": "panel/questions"}
    assert workshop.refuses(FATOU, "GoTo", **fields) == "closed"
    workshop.next()
    assert workshop.refuses(FATOU, "GoTo", leaving="hear/opening", step="no/where") == "no-such-item"
    workshop.ask(FATOU, "EndWorkshop")
    assert workshop.refuses(FATOU, "GoTo", **fields) == "closed"


def test_undo_in_the_middle_of_a_testimony_brings_its_text_and_its_clock_back(begun):
    begun.go_to("hear/lift/read")
    begun.now += 20_000
    before, seen = begun.session.place, begun.sees(SCREEN)["shared"]["testimony"]
    begun.next()
    begun.now += 5_000
    begun.ask(FATOU, "Undo")
    assert begun.session.place == before
    assert begun.sees(SCREEN)["shared"]["testimony"] == seen


def test_undo_back_into_a_reading_that_was_stopped_finds_it_still_stopped(begun):
    begun.go_to("hear/lift/read")
    begun.ask(FATOU, "StopReading")
    begun.next()
    begun.ask(FATOU, "Undo")
    assert begun.sees(SCREEN)["shared"]["testimony"] == {"part": "pause"}


def test_a_reading_that_was_stopped_can_be_repeated(begun):
    begun.go_to("hear/lift/read")
    begun.ask(FATOU, "StopReading")
    begun.next()
    goes(begun, "hear/lift/read")
    assert begun.sees(SCREEN)["shared"]["testimony"]["part"] == "read"


@given(st.lists(st.sampled_from(STEPS), max_size=8))
def test_wherever_one_goes_the_furthest_never_comes_back_and_undo_is_exact(path):
    workshop = Rehearsal()
    workshop.next()
    for step in path:
        before = workshop.session
        goes(workshop, step)
        assert workshop.session.step_id == step
        assert workshop.session.place.furthest == max(before.place.furthest, STEPS.index(step))
    if path and workshop.session is not before:
        workshop.ask(FATOU, "Undo")
        assert workshop.session.place == before.place
