"""Two blocks of one kind: what people ask for goes to the block it is about, also when a later one is at hand."""

import pytest

from tests.agendas import CARE, agenda, step
from tests.people import ANA, BEN, FATOU, GITA, SCREEN
from tests.rehearsal import Rehearsal

CARDS = {letter: {"meaning": f"Meaning {letter}"} for letter in "ABCD"}


def panel(name):
    return {
        "id": name, "kind": "panel", "title": name, "minutes": 10,
        "steps": [step("story", 5, speaker="First"), step("questions", 5, questions=True)],
    }  # fmt: skip


def notes(name):
    return {
        "id": name, "kind": "cards", "title": name, "minutes": 10, "mode": "text_per_colour", "cards": CARDS,
        "steps": [step("write", 5, show="write"), step("notes", 5, show="notes")],
    }  # fmt: skip


@pytest.fixture
def panels():
    return Rehearsal(agenda(care=CARE, blocks=[panel("morning"), panel("evening")]))


@pytest.fixture
def two_notes():
    workshop = Rehearsal(agenda(care=CARE, blocks=[notes("hopes"), notes("fears")]))
    workshop.go_to("hopes/write")
    return workshop


def asked_in_the_morning(workshop, text="What did not work?"):
    workshop.go_to("morning/story")
    workshop.ask(ANA, "AskQuestion", text=text)
    question = workshop.sees(GITA)["shared"]["waiting"][-1]["id"]
    workshop.ask(GITA, "Show", item=question)
    workshop.go_to("evening/story")
    return question


def settled(workshop):
    return dict(workshop.session.states["morning"].settled)


def test_a_question_of_the_morning_is_answered_while_the_evening_panel_speaks(panels):
    question = asked_in_the_morning(panels)
    outcomes = []
    for command in ("MarkAnswered", "AnswerLater", "ReopenQuestion"):
        panels.ask(GITA, command, item=question)
        outcomes.append(settled(panels)[question])
    assert outcomes == ["answered", "later", "shown"]
    assert panels.sees(BEN)["shared"]["questions"] == []


def test_ana_still_withdraws_what_she_asked_in_the_morning_and_ben_may_not(panels):
    question = asked_in_the_morning(panels)
    assert panels.refuses(BEN, "WithdrawQuestion", question=question) == "not-yours"
    panels.ask(ANA, "WithdrawQuestion", question=question)
    assert panels.session.queue.items == {}


def test_a_question_of_the_morning_takes_no_more_support(panels):
    assert panels.refuses(BEN, "Support", question=asked_in_the_morning(panels)) == "closed"


def test_a_practice_of_the_morning_is_withdrawn_but_no_longer_put_on_the_screen(panels):
    panels.go_to("morning/story")
    panels.ask(ANA, "SharePractice", title="House rules", done="On the first night", evidence="hunch")
    (practice,) = panels.session.queue.items
    panels.ask(GITA, "Show", item=practice)
    panels.go_to("evening/story")
    assert panels.refuses(FATOU, "ShowPractice", practice=practice) == "closed"
    assert panels.sees(SCREEN)["shared"]["practice"] is None
    panels.ask(ANA, "WithdrawPractice", practice=practice)
    assert panels.session.queue.items == {}


def test_a_question_asked_in_the_evening_belongs_to_the_evening(panels):
    asked_in_the_morning(panels)
    panels.ask(ANA, "AskQuestion", text="And now?")
    assert [item.block for item in panels.session.queue.items.values()] == ["morning", "evening"]


def test_what_is_no_question_cannot_be_answered(two_notes):
    two_notes.ask(ANA, "WriteNote", card="A", text="A rule", share="room")
    (note,) = two_notes.session.queue.items
    assert two_notes.refuses(GITA, "MarkAnswered", item=note) == "closed"


def test_a_note_that_waited_on_the_phone_does_not_land_among_later_ones(two_notes):
    two_notes.go_to("fears/write")
    late = {"block": "hopes", "card": "A", "text": "I hope", "share": "room"}
    assert two_notes.refuses(ANA, "WriteNote", **late) == "closed"
    two_notes.ask(ANA, "WriteNote", **{**late, "block": "fears"})
    assert [item.block for item in two_notes.session.queue.items.values()] == ["fears"]


@pytest.mark.parametrize("block", ["fears", "nowhere"])
def test_a_note_for_a_block_that_is_not_there_yet_is_not_taken(two_notes, block):
    assert two_notes.refuses(ANA, "WriteNote", block=block, card="A", text="I fear", share="room") == "closed"


def test_taking_back_a_late_note_leaves_the_one_of_the_later_block(two_notes):
    two_notes.go_to("fears/write")
    two_notes.ask(ANA, "WriteNote", block="fears", card="A", text="I fear", share="room")
    two_notes.ask(ANA, "WithdrawNote", block="hopes", card="A")
    assert [note["text"] for note in two_notes.sees(ANA)["mine"]["cards"]["notes"]] == ["I fear"]
    two_notes.ask(ANA, "WithdrawNote", block="fears", card="A")
    assert two_notes.session.queue.items == {}
