"""Next, Back, Undo, pausing, ending: one key runs the whole session."""

import pytest

from tests.agendas import CARE, agenda
from tests.people import ANA, FATOU, SCREEN
from tests.rehearsal import ELEVEN, MINUTE, Rehearsal
from workshop.journey.commands import COMMANDS


def test_next_alone_walks_from_the_lobby_to_the_last_step(workshop):
    seen = [workshop.session.step_id]
    for _ in workshop.session.agenda.steps:
        workshop.next()
        seen.append(workshop.session.step_id)
    assert seen == ["lobby", *(step.id for _, step in workshop.session.agenda.steps)]


def test_pressing_next_twice_moves_once(workshop):
    workshop.ask(FATOU, "Next", leaving="lobby")
    workshop.ask(FATOU, "Next", leaving="lobby")
    assert workshop.session.step_id == "hear/opening"


def test_next_at_the_last_step_is_refused_so_that_nobody_ends_by_accident(workshop):
    workshop.go_to("next/wall")
    assert workshop.refuses(FATOU, "Next", leaving="next/wall") == "closed"


def test_back_goes_one_step_and_a_double_press_is_harmless(workshop):
    workshop.next(3)
    step = workshop.session.step_id
    workshop.ask(FATOU, "Back", leaving=step)
    workshop.ask(FATOU, "Back", leaving=step)
    assert workshop.session.at == 1


def test_undo_restores_the_step_and_its_clock_as_if_nothing_had_been_pressed(workshop):
    workshop.next()
    workshop.now += 30_000
    before = workshop.session.place
    workshop.next()
    workshop.now += 5_000
    workshop.ask(FATOU, "Undo")
    assert workshop.session.place == before


def test_there_is_nothing_to_undo_twice(workshop):
    workshop.next(2)
    workshop.ask(FATOU, "Undo")
    assert workshop.refuses(FATOU, "Undo") == "closed"


@pytest.mark.parametrize("missing", CARE)
def test_the_workshop_does_not_start_before_somebody_is_there_for_people(missing):
    workshop = Rehearsal(agenda(care={name: words for name, words in CARE.items() if name != missing}))
    assert workshop.refuses(FATOU, "Next", leaving="lobby") == "incomplete"
    assert workshop.refuses(FATOU, "Start") == "incomplete"
    workshop.ask(FATOU, "Prepare", **{missing: "is there now"})
    workshop.next()
    assert workshop.session.started


def test_clearing_a_field_of_the_checklist_closes_the_start_again(workshop):
    workshop.ask(FATOU, "Prepare", quiet_place="")
    assert workshop.refuses(FATOU, "Start") == "incomplete"
    workshop.ask(FATOU, "Prepare", quiet_place="the roof")
    assert workshop.sees(FATOU)["shared"]["checklist"] == {"ready": True, "fields": {**CARE, "quiet_place": "the roof"}}


def test_starting_without_these_needs_a_reason_that_is_kept():
    workshop = Rehearsal(agenda())
    workshop.ask(FATOU, "Start", reason="a printed list was given out")
    assert workshop.session.started
    assert "a printed list was given out" in str(workshop.events)


def test_a_pause_stops_the_clock_of_the_step_and_resuming_lets_it_go_on(workshop):
    workshop.next()
    ends = workshop.sees(FATOU)["shared"]["timing"]["ends"]
    workshop.ask(FATOU, "Pause")
    workshop.now += 3 * MINUTE
    workshop.ask(FATOU, "Resume")
    assert workshop.sees(FATOU)["shared"]["timing"]["ends"] == ends + 3 * MINUTE


def test_a_minute_more_moves_the_end_of_the_step(workshop):
    workshop.next()
    ends = workshop.sees(FATOU)["shared"]["timing"]["ends"]
    workshop.ask(FATOU, "AddTime", minutes=1)
    assert workshop.sees(FATOU)["shared"]["timing"]["ends"] == ends + MINUTE


def test_moving_the_start_moves_every_planned_time(workshop):
    workshop.ask(FATOU, "MoveStart", starts=14 * 60 + 30)
    planned = [block["planned"] for block in workshop.sees(FATOU)["shared"]["rail"]]
    assert planned == ["14:30", "14:35", "14:45", "14:55", "15:05"]


def test_after_the_end_nothing_moves_any_more(workshop):
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "EndWorkshop")
    workshop.ask(FATOU, "Next", leaving="next/wall")
    assert workshop.sees(SCREEN)["shared"]["screen"] == "ended"
    assert workshop.refuses(FATOU, "Pause") == "closed"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_participant_may_ask_for_nothing_that_is_the_facilitators(workshop, command):
    known = {"leaving": "lobby", "step": "x", "item": "x", "starts": 1, "minutes": 1, "address": "x", "way": "all"}
    fields = {name: known[name]
              for name, field in command.model_fields.items() if field.is_required()}  # fmt: skip
    for who in (ANA, SCREEN):
        assert workshop.refuses(who, command.__name__, **fields) == "not-yours"


def test_the_actual_times_stand_beside_the_planned_ones(workshop):
    workshop.now = ELEVEN + 4 * MINUTE
    workshop.next()
    first = workshop.sees(FATOU)["shared"]["rail"][0]
    assert (first["planned"], first["actual"]) == ("11:00", "11:04")
