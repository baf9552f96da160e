"""A break: everyone sees when it ends, it is as long as its block, and a re-plan leaves lunch where it is."""

import pytest

from tests.agendas import CARE, agenda, plan, quieter
from tests.people import ANA, FATOU, SCREEN
from tests.rehearsal import MINUTE, Rehearsal
from workshop.journey.replan import choices

TALK, LUNCH = plan()["blocks"][1], quieter()[2]


def lunch_after_talk(**more):
    return Rehearsal(agenda(blocks=[TALK, {**LUNCH, **more}, *quieter()[4:]], care=CARE))


@pytest.fixture
def workshop():
    return lunch_after_talk(fixed=True)


@pytest.mark.parametrize("who", [ANA, SCREEN])
def test_everyone_sees_its_title_and_when_it_ends_and_nothing_else(workshop, who):
    workshop.go_to("lunch/break")
    seen = workshop.sees(who)["shared"]
    assert (seen["title"], seen["say"], seen["clock"]["until"]) == ("Lunch", None, "11:30")
    assert "Doors" not in str(seen)


def test_the_facilitator_has_notes_for_it(workshop):
    workshop.go_to("lunch/break")
    assert "Doors stay open." in str(workshop.sees(FATOU)["shared"]["now"]["notes"])


def test_more_time_moves_its_end(workshop):
    workshop.go_to("lunch/break")
    workshop.ask(FATOU, "AddTime", minutes=5)
    assert workshop.sees(ANA)["shared"]["clock"]["until"] == "11:35"


def test_it_is_as_long_as_its_block_whether_by_minutes_or_by_clock_times():
    by_clock = {key: value for key, value in LUNCH.items() if key != "minutes"} | {"at": "11:10–11:40"}
    for lunch in (LUNCH, by_clock):
        made = agenda(blocks=[TALK, lunch])
        assert [step.seconds for step in made.blocks[1].steps] == [30 * 60]


def test_when_people_talk_too_long_before_lunch_what_lies_before_it_is_shortened_and_lunch_stays(workshop):
    workshop.next()
    workshop.now += 6 * MINUTE
    here = workshop.session
    found = choices(here.plan, here.agreed, here.at, here.clock, workshop.now)
    assert {one.what for one in found if one.way == "block"} == {"talk"}
    assert not [one for one in found if {"lunch/break", "film/watch"} & one.agreed.lengths.keys()]


def test_a_break_that_is_not_fixed_may_be_shortened_by_half_unless_it_says_more():
    def shortened(**more):
        workshop = lunch_after_talk(**more)
        workshop.next()
        workshop.now += 60 * MINUTE
        here = workshop.session
        found = choices(here.plan, here.agreed, here.at, here.clock, workshop.now)
        return next((one.agreed.lengths["lunch/break"] for one in found if one.what == "lunch"), None)

    assert shortened() == 15 * 60
    assert shortened(at_least=25) == 25 * 60
    assert shortened(at_least=30) is None
