"""The speakers' page: whose turn, who is next, and a word from the facilitator that is seen."""

import pytest

from tests.people import ANA, BEN, FATOU, SCREEN
from workshop.draft import Visitor
from workshop.journey.roles import Role

SAM = Visitor(Role.SPEAKER)


@pytest.fixture
def panel(workshop):
    workshop.go_to("panel/story")
    return workshop


def page(workshop):
    return workshop.sees(SAM)["shared"]


def message(workshop):
    return workshop.sees(FATOU)["shared"]["activity"]["message"]


def test_before_the_panel_speakers_see_who_speaks_when_to_prepare(workshop):
    seen = page(workshop)
    assert not seen["here"]
    assert [(turn["speaker"], turn["seconds"]) for turn in seen["turns"]] == [("First", 300)]
    assert seen["coming"]["speaker"] == "First"


def test_it_says_whose_turn_it_is_and_until_when(panel):
    seen = page(panel)
    assert (seen["here"], seen["speaker"], seen["coming"]) == (True, "First", None)
    assert seen["clock"]["ends"] == panel.now + 300_000
    assert [turn["now"] for turn in seen["turns"]] == [True]


def test_a_message_is_there_until_it_has_been_seen_and_the_console_knows(panel):
    panel.ask(FATOU, "TellSpeaker", text="Two minutes, please")
    assert page(panel)["message"]["text"] == "Two minutes, please"
    assert message(panel) == {"text": "Two minutes, please", "seen": False}
    panel.ask(SAM, "AcknowledgeMessage")
    assert (page(panel)["message"], message(panel)["seen"]) == (None, True)


def test_a_message_that_came_meanwhile_is_not_taken_for_seen(panel):
    panel.ask(FATOU, "TellSpeaker", text="Two minutes")
    number = page(panel)["message"]["number"]
    panel.ask(FATOU, "TellSpeaker", text="Stop here")
    panel.ask(SAM, "AcknowledgeMessage", number=number)
    assert page(panel)["message"]["text"] == "Stop here"


def test_the_same_words_can_be_said_again_once_they_were_seen(panel):
    for _ in range(2):
        panel.ask(FATOU, "TellSpeaker", text="Louder")
        panel.ask(SAM, "AcknowledgeMessage")
    panel.ask(FATOU, "TellSpeaker", text="Louder")
    assert page(panel)["message"]["text"] == "Louder"


def test_a_message_can_be_taken_away(panel):
    panel.ask(FATOU, "TellSpeaker", text="Two minutes")
    panel.ask(FATOU, "TellSpeaker", text="")
    assert (page(panel)["message"], message(panel)) == (None, None)


def test_what_is_said_to_speakers_is_on_no_other_screen(panel):
    panel.ask(FATOU, "TellSpeaker", text="FOR SAM ALONE")
    for who in (SCREEN, ANA, BEN):
        assert "FOR SAM ALONE" not in str(panel.sees(who))


def test_only_the_facilitator_tells_and_only_a_speaker_has_seen(panel):
    assert panel.refuses(SAM, "TellSpeaker", text="hello") == "not-yours"
    assert panel.refuses(FATOU, "AcknowledgeMessage") == "not-yours"


def test_an_old_message_stays_on_no_paper(panel):
    for text in ("First", "Second"):
        panel.ask(FATOU, "TellSpeaker", text=text)
    told = panel.events[-1]
    assert told.paper in told.erases
