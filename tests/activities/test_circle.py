"""A round: its question, and the time that each person has."""

import pytest

from tests.agendas import CARE, agenda, quieter, step
from tests.people import ANA, SCREEN
from tests.rehearsal import MINUTE, Rehearsal


@pytest.fixture
def workshop():
    return Rehearsal(agenda(blocks=quieter(), care=CARE))


@pytest.mark.parametrize("who", [ANA, SCREEN])
def test_everyone_sees_what_the_round_is_about_and_how_long_each_has(workshop, who):
    workshop.go_to("round/once")
    seen = workshop.sees(who)["shared"]
    assert (seen["prompt"], seen["each"], seen["clock"]["lasts"]) == ("What do I bring?", 60, 6 * MINUTE)


def test_a_round_may_go_without_a_question(workshop):
    workshop.go_to("round/again")
    assert workshop.sees(SCREEN)["shared"]["prompt"] is None


def test_nobody_is_hurried_through_a_round():
    with pytest.raises(ValueError, match="greater than or equal to 20"):
        agenda(blocks=[{**quieter()[1], "steps": [step("once", 6, each=5)]}])
