"""Every agenda that ships can be rehearsed: at each step people find something to do, and nothing is refused."""

import pytest

from tests.people import FATOU
from tests.rehearsal import Rehearsal
from tests.rehearsals.walking import SHIPPED, Crowd, shipped
from workshop.activities.cards.plan import Cards
from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.activities.panel.plan import Panel
from workshop.activities.tabletop.plan import Tabletop
from workshop.journey.agenda import Agenda


def wanted(agenda: Agenda) -> set[str]:
    """What somebody has to have done in a session with these blocks."""
    plans = [block.plan for block in agenda.blocks]
    cards = [plan for plan in plans if isinstance(plan, Cards)]
    wanted = {"HoldCard"} if any(plan.collects for plan in cards) else set()
    wanted |= {"WriteNote"} if any(plan.mode == "text_per_colour" and not plan.paper_only for plan in cards) else set()
    wanted |= {"Commit"} if any(isinstance(plan, CommitmentsPlan) for plan in plans) else set()
    wanted |= {"AskQuestion", "Support"} if any(isinstance(plan, Panel) for plan in plans) else set()
    lines = any(step.line for plan in plans if isinstance(plan, Tabletop) for step in plan.steps)
    return wanted | ({"TakeRole", "ShareLine", "TableSays"} if lines else set())


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_people_take_part_in_every_step_of_it_and_nothing_is_refused(file):
    workshop = Rehearsal(shipped(file))
    workshop.ask(FATOU, "Start")
    crowd = Crowd(workshop)
    crowd.stay()
    crowd.walk()
    assert crowd.refused == []
    assert {name for name, times in crowd.done.items() if times} >= wanted(workshop.session.agenda)
