"""Signals of time on the room screen: always seen, heard only when wanted, and never in testimonies."""

from tests.people import ANA, FATOU, SCREEN
from tests.rehearsal import MINUTE


def told(workshop):
    shared = workshop.sees(SCREEN)["shared"]
    return shared["signals"], shared["sound"]


def test_nothing_is_heard_until_the_facilitator_turns_it_on(workshop):
    workshop.go_to("next/write")
    assert told(workshop) == ([60, 0], False)
    workshop.ask(FATOU, "SoundSignals", on=True)
    assert told(workshop) == ([60, 0], True)
    assert workshop.sees(FATOU)["shared"]["sound"]
    workshop.ask(FATOU, "SoundSignals", on=False)
    assert told(workshop) == ([60, 0], False)


def test_a_longer_step_has_a_signal_five_minutes_before_its_end(workshop):
    workshop.go_to("next/write")
    workshop.ask(FATOU, "AddTime", minutes=1)
    assert told(workshop)[0] == [300, 60, 0]


def test_a_short_step_has_none(workshop):
    workshop.go_to("norms/frame")
    assert workshop.session.step.seconds * 1000 == MINUTE
    assert told(workshop)[0] == []


def test_testimonies_are_never_disturbed(workshop):
    workshop.ask(FATOU, "SoundSignals", on=True)
    assert told(workshop) == ([], True)
    workshop.next()
    while workshop.session.block.id == "hear":
        assert told(workshop) == ([], False)
        workshop.next()
    assert told(workshop)[1]


def test_it_is_the_facilitators_to_turn_on_and_pressing_twice_is_harmless(workshop):
    assert workshop.refuses(ANA, "SoundSignals", on=True) == "not-yours"
    workshop.ask(FATOU, "SoundSignals", on=True)
    before = len(workshop.events)
    workshop.ask(FATOU, "SoundSignals", on=True)
    assert len(workshop.events) == before


def test_after_the_end_nothing_is_heard(workshop):
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "SoundSignals", on=True)
    workshop.ask(FATOU, "EndWorkshop")
    assert told(workshop) == ([], False)
