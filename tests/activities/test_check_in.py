"""A follow-up meeting: it opens with the commitments of an earlier workshop, and asks how they went."""

import pytest

from tests.agendas import CARE, agenda, plan, step
from tests.people import ANA, BEN, FATOU, KEEPER, SCREEN, crowd
from tests.rehearsal import Rehearsal
from workshop.activities.commitments.bringing import packed
from workshop.organise.commitments import rows

GIVEN = {"level": "me", "action": "Do", "first_step": "Now", "visibility": "wall"}


def check_in():
    steps = [step("recall", 5, recall=True), step("wall", 5, wall=True), step("went", 5, went=True), step("close", 5)]
    block = {"id": "again", "kind": "commitments", "title": "Again", "minutes": 25, "steps": steps}
    return Rehearsal(agenda(care=CARE, blocks=[plan()["blocks"][1], block]))


def brought(past: Rehearsal) -> Rehearsal:
    kept = past.session.states["next"].kept.values()
    again = check_in()
    again.go_to("again/recall")
    again.ask(KEEPER, "BringCommitments", commitments=[packed(one, past.session.queue) for one in kept])
    return again


@pytest.fixture
def past(workshop):
    workshop.go_to("next/write")
    return workshop


def commit(workshop, who=ANA, **more):
    return workshop.ask(who, "Commit", **{**GIVEN, **more}).mine["receipt"]["code"]


def test_the_code_opens_what_was_brought(past):
    code = commit(past)
    again = brought(past)
    assert again.ask(ANA, "FindCommitment", code=code).mine["receipt"]["commitment"]["action"] == "Do"
    again.ask(ANA, "SayHowItWent", code=code, went="partly")
    assert [row["status"] for row in rows(again.session)] == ["partly"]


def test_only_what_had_been_let_through_is_on_the_wall_again_in_the_words_that_were_shown(past):
    commit(past, action="Shown")
    commit(past, BEN, action="Never shown")
    item = next(one for one in past.sees(FATOU)["shared"]["waiting"] if one["text"] == "Shown")["id"]
    past.ask(FATOU, "Shorten", item=item, text="Sho")
    again = brought(past)
    again.go_to("again/wall")
    assert [note["text"] for note in again.sees(SCREEN)["shared"]["wall"]] == ["Sho"]
    assert len(rows(again.session)) == 2


def test_bringing_them_twice_brings_them_once_and_keeps_what_was_said_since(past):
    code = commit(past)
    again = brought(past)
    again.ask(ANA, "SayHowItWent", code=code, went="done")
    (kept,) = past.session.states["next"].kept.values()
    again.ask(KEEPER, "BringCommitments", commitments=[packed(kept, past.session.queue)])
    assert [row["status"] for row in rows(again.session)] == ["done"]


def test_only_the_program_brings_commitments(past):
    for who in (FATOU, ANA):
        assert past.refuses(who, "BringCommitments", commitments=[]) == "not-yours"


def went(workshop):
    return workshop.sees(SCREEN)["shared"]["went"]


def test_how_it_went_is_shown_roughly_and_only_once_people_are_enough(past):
    codes = [commit(past, who) for who in crowd(12)]
    again = brought(past)
    for number, code in enumerate(codes[:9]):
        again.ask(ANA, "SayHowItWent", code=code, went="done" if number % 2 else "not-yet")
    assert went(again) is None
    again.go_to("again/went")
    assert went(again) == {"enough": False, "about": None, "cells": {}}


def test_how_it_went_is_counted_once_so_that_a_later_word_cannot_be_told_from_the_others(past):
    codes = [commit(past, who) for who in crowd(12)]
    again = brought(past)
    for number, code in enumerate(codes[:11]):
        again.ask(ANA, "SayHowItWent", code=code, went="done" if number % 2 else "not-yet")
    again.go_to("again/went")
    before = went(again)
    assert before["cells"]["done"] == {"size": "about", "about": 5}
    again.ask(ANA, "SayHowItWent", code=codes[11], went="partly")
    again.ask(FATOU, "Back", leaving=again.session.step_id)
    again.go_to("again/went")
    assert went(again) == before
