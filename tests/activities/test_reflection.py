"""Questions to oneself: one at a time for everyone, and no way by which an answer could leave a phone."""

import pytest

from tests.agendas import CARE, agenda, quieter
from tests.people import ANA, CLEO, FATOU, GITA, SCREEN
from tests.rehearsal import Rehearsal
from workshop.activities.reflection import KIND


@pytest.fixture
def workshop():
    return Rehearsal(agenda(blocks=quieter(), care=CARE))


@pytest.mark.parametrize("who", [ANA, CLEO, SCREEN])
def test_everyone_has_the_same_question_one_at_a_time(workshop, who):
    workshop.go_to("alone/first")
    assert workshop.sees(who)["shared"]["prompt"] == "What did I see?"
    workshop.next()
    assert workshop.sees(who)["shared"]["prompt"] == "What did I do?"


def test_there_is_no_command_and_no_event_for_what_people_write():
    assert KIND.commands == KIND.events == ()


def test_a_phone_has_nothing_of_its_own_and_the_moderator_nothing_to_read(workshop):
    workshop.go_to("alone/first")
    assert workshop.sees(ANA)["mine"] == {"table": "1"}
    assert "table" not in workshop.sees(ANA)
    assert workshop.sees(GITA)["shared"]["waiting"] == []


def test_words_that_were_sent_all_the_same_are_refused(workshop):
    workshop.go_to("alone/first")
    for command, given in (("AskQuestion", {}), ("WriteNote", {"block": "alone", "card": "A", "share": "room"})):
        assert workshop.refuses(ANA, command, text="mine", **given) == "closed"


def test_it_leaves_no_trace_in_what_is_stored(workshop):
    workshop.go_to("round/once")
    assert {type(event).__name__ for event in workshop.events} == {"Started", "StepEntered"}
    assert workshop.sees(FATOU)["shared"]["activity"] == {"prompt": "What do I bring?", "each": 60}
