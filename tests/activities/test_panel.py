"""Questions from the room: nameless, moderated, supported once by each phone."""

import pytest

from tests.people import ANA, BEN, FATOU, SCREEN, crowd


@pytest.fixture
def panel(workshop):
    workshop.go_to("panel/story")
    return workshop


def ask(workshop, who=ANA, text="What did not work?", **more):
    workshop.ask(who, "AskQuestion", text=text, **more)
    return workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]


def test_a_question_waits_until_the_moderator_shows_it(panel):
    question = ask(panel)
    assert panel.sees(BEN)["shared"]["questions"] == []
    panel.ask(FATOU, "Show", item=question)
    assert [shown["text"] for shown in panel.sees(BEN)["shared"]["questions"]] == ["What did not work?"]


def test_ana_is_not_told_that_her_question_was_dismissed(panel):
    question = ask(panel)
    before = panel.sees(ANA)["mine"]
    panel.ask(FATOU, "Dismiss", item=question)
    assert panel.sees(ANA)["mine"] == before


def test_after_care_the_question_is_in_no_view_and_ana_is_thanked(panel):
    question = ask(panel, text="something personal")
    panel.ask(FATOU, "Show", item=question)
    panel.ask(FATOU, "Care", item=question)
    for who in (ANA, BEN, FATOU, SCREEN):
        assert "something personal" not in str(panel.sees(who))
    assert panel.sees(ANA)["mine"]["panel"]["asked"][0]["state"] == "care"
    assert panel.refuses(FATOU, "Show", item=question) == "no-such-item"


def test_ana_may_withdraw_her_question_and_ben_may_not(panel):
    question = ask(panel)
    assert panel.refuses(BEN, "WithdrawQuestion", question=question) == "not-yours"
    panel.ask(ANA, "WithdrawQuestion", question=question)
    assert panel.sees(FATOU)["shared"]["waiting"] == []


def test_a_question_that_nobody_let_through_cannot_be_supported(panel):
    question = ask(panel)
    assert panel.refuses(BEN, "Support", question=question) == "no-such-item"


def test_support_counts_once_and_stays_hidden_while_too_few(panel):
    question = ask(panel)
    panel.ask(FATOU, "Show", item=question)
    shown = []
    for who in crowd(7):
        panel.ask(who, "Support", question=question)
        panel.ask(who, "Support", question=question)
        shown.append(panel.sees(BEN)["shared"]["questions"][0]["support"])
    assert shown == [None, None, None, None, 5, 5, 5]


def test_the_same_question_sent_twice_is_one(panel):
    ask(panel, key="same-key-1")
    ask(panel, key="same-key-1")
    assert len(panel.sees(FATOU)["shared"]["waiting"]) == 1


def test_after_the_panel_no_more_questions_are_taken(panel):
    panel.go_to("next/write")
    assert panel.refuses(ANA, "AskQuestion", text="late") == "closed"
