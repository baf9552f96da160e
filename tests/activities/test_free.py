"""A free step: its title and its words for everyone, its notes for the facilitator, and nothing else."""

import pytest

from tests.agendas import CARE, agenda, quieter, step
from tests.people import ANA, FATOU, SCREEN
from tests.rehearsal import Rehearsal

FILM = {**quieter()[4], "steps": [step("watch", 5, say="We watch.", notes="Lights down.")]}


@pytest.mark.parametrize("who", [ANA, SCREEN])
def test_everyone_sees_its_words_and_nobody_the_notes(who):
    workshop = Rehearsal(agenda(blocks=[FILM], care=CARE))
    workshop.next()
    seen = workshop.sees(who)["shared"]
    assert (seen["screen"], seen["title"], seen["say"]) == ("free", "Watch", "We watch.")
    assert "Lights" not in str(seen)
    assert "Lights down." in str(workshop.sees(FATOU)["shared"]["now"]["notes"])


def test_it_asks_for_no_more_than_any_step():
    with pytest.raises(ValueError, match="prompt"):
        agenda(blocks=[{**FILM, "steps": [step("watch", 5, prompt="What do you think?")]}])
