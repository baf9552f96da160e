"""The four colours: private, changeable until closed, counted once, then forgotten."""

import json

import pytest

from tests.people import ANA, BEN, FATOU, SCREEN, crowd
from workshop.activities.cards.state import CardHeld

ROUND = "norms/g1"


@pytest.fixture
def choosing(workshop):
    workshop.go_to("norms/g1/open")
    return workshop


def hold(workshop, who, card, **more):
    return workshop.ask(who, "HoldCard", round=ROUND, card=card, **more)


def test_ana_gets_back_the_card_that_she_chose(choosing):
    assert hold(choosing, ANA, "B").mine["cards"] == {"round": ROUND, "card": "B"}
    assert choosing.sees(ANA)["mine"]["cards"]["card"] == "B"


def test_ana_may_change_her_mind_and_counts_once(choosing):
    hold(choosing, ANA, "B")
    hold(choosing, ANA, "C")
    assert choosing.session.states["norms"].round(ROUND).answers == 1
    assert choosing.sees(ANA)["mine"]["cards"]["card"] == "C"


def test_an_earlier_choice_that_arrives_again_changes_nothing(choosing):
    hold(choosing, ANA, "A", key="first-choice")
    hold(choosing, ANA, "B", key="second-choice")
    hold(choosing, ANA, "A", key="first-choice")
    assert choosing.sees(ANA)["mine"]["cards"]["card"] == "B"


def test_a_card_that_is_not_there_is_refused(choosing):
    assert choosing.refuses(ANA, "HoldCard", round=ROUND, card="E") == "no-such-card"


def test_after_the_step_the_round_is_closed_and_back_does_not_open_it(choosing):
    choosing.next()
    assert choosing.refuses(ANA, "HoldCard", round=ROUND, card="A") == "closed"
    choosing.ask(FATOU, "Back", leaving=choosing.session.step_id)
    assert choosing.session.step_id == "norms/g1/open"
    assert choosing.refuses(ANA, "HoldCard", round=ROUND, card="A") == "closed"
    assert choosing.sees(ANA)["shared"]["open"] is False


def test_undoing_an_accidental_next_opens_the_round_again(choosing):
    choosing.next()
    choosing.ask(FATOU, "Undo")
    hold(choosing, ANA, "A")


def test_another_round_is_not_asked_for(choosing):
    assert choosing.refuses(ANA, "HoldCard", round="norms/g9", card="A") == "closed"


def test_only_the_facilitator_reveals(choosing):
    assert choosing.refuses(ANA, "Reveal", round=ROUND) == "not-yours"


def test_at_the_reveal_the_ballots_and_their_key_are_gone(choosing):
    for number, who in enumerate(crowd(12)):
        hold(choosing, who, "AB"[number % 2])
    choosing.go_to("norms/g1/reveal")
    assert choosing.session.states["norms"].rounds == {}
    assert ROUND not in choosing.draft.ballots.keys


def test_reveal_closes_the_round_at_once_and_happens_once(choosing):
    for who in crowd(12):
        hold(choosing, who, "A")
    choosing.ask(FATOU, "Reveal", round=ROUND)
    seq = choosing.draft.seq
    choosing.ask(FATOU, "Reveal", round=ROUND)
    assert choosing.draft.seq == seq
    assert choosing.refuses(ANA, "HoldCard", round=ROUND, card="A") == "closed"


def test_nine_answers_are_too_few_to_show_safely(choosing):
    for who in crowd(9):
        hold(choosing, who, "A")
    choosing.go_to("norms/g1/reveal")
    assert choosing.sees(SCREEN)["shared"]["totals"] == {"enough": False, "about": None, "cells": {}}


def test_a_pass_is_an_answer_for_the_phone_and_none_for_the_totals(choosing):
    for who in crowd(9):
        hold(choosing, who, "A")
    hold(choosing, ANA, "pass")
    assert choosing.sees(ANA)["mine"]["cards"]["card"] == "pass"
    choosing.go_to("norms/g1/reveal")
    assert choosing.sees(SCREEN)["shared"]["totals"]["enough"] is False


def test_the_screen_counts_answers_in_steps_of_five_only(choosing):
    counts = []
    for who in crowd(11):
        hold(choosing, who, "A")
        counts.append(choosing.sees(SCREEN)["shared"]["answers_in"])
    assert counts == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]


def test_a_neighbours_view_says_nothing_of_anas_card(choosing):
    before = choosing.sees(BEN)
    hold(choosing, ANA, "D")
    assert choosing.sees(BEN) == before


def test_a_refused_card_leaves_no_key_behind(workshop):
    workshop.next()
    assert workshop.refuses(ANA, "HoldCard", round="norms/g1", card="A") == "closed"
    workshop.go_to("norms/g1/open")
    assert workshop.refuses(ANA, "HoldCard", round="norms/g1", card="Z") == "no-such-card"
    assert workshop.draft.ballots.keys == {}


def test_ballots_of_two_rounds_cannot_be_joined(workshop):
    ballots = workshop.draft.ballots
    assert ballots.of("ana", "norms/g1", writing=True) != ballots.of("ana", "norms/g2", writing=True)


def test_what_is_written_down_of_a_card_names_nobody(choosing):
    hold(choosing, ANA, "D")
    written = next(event for event in choosing.events if isinstance(event, CardHeld))
    assert "ana" not in json.dumps(written.model_dump())
