"""Promising practices: prepared, or shared without a name and read whole by a moderator before anybody sees them."""

import pytest

from tests.agendas import CARE, plan
from tests.people import ANA, BEN, CLEO, FATOU, SCREEN
from tests.rehearsal import Rehearsal
from workshop.files.agenda import build

GIVEN = {
    "title": "House rules", "done": "Two rules on the first night", "evidence": "feedback", "changed": "Fewer jokes",
    "hard": "Saying them aloud", "adapt": "Write them first", "contact": "ana@example.org",
}  # fmt: skip
PREPARED = {
    "id": "tuesday", "title": {"en": "Tuesday", "fr": "Mardi"}, "done": "An hour", "evidence": "data",
    "fictional": True, "contact": "via the organisers", "tags": ["listening"],
}  # fmt: skip


@pytest.fixture
def panel():
    data = {**plan(), "care": CARE}
    data["blocks"] = [{**b, "practices": [PREPARED]} if b["id"] == "panel" else b for b in data["blocks"]]
    workshop = Rehearsal(build(data))
    workshop.go_to("panel/story")
    return workshop


def share(panel, **more):
    panel.ask(ANA, "SharePractice", **{**GIVEN, **more})
    return panel.sees(FATOU)["shared"]["waiting"][-1]["id"]


def card(panel, who=SCREEN):
    return panel.sees(who)["shared"]["practice"]


def offered(panel):
    return [one["title"] for one in panel.sees(FATOU)["shared"]["activity"]["practices"]]


def test_the_moderator_reads_every_word_that_the_room_could_see(panel):
    share(panel)
    (item,) = panel.sees(FATOU)["shared"]["waiting"]
    assert item["label"] == "practice"
    for name in ("title", "done", "changed", "hard", "adapt"):
        assert GIVEN[name] in item["text"]


def test_a_practice_is_on_the_room_screen_only_after_a_moderator_and_the_facilitator(panel):
    practice = share(panel)
    assert panel.refuses(FATOU, "ShowPractice", practice=practice) == "no-such-item"
    panel.ask(FATOU, "Show", item=practice)
    assert (card(panel), offered(panel)) == (None, ["Tuesday", "House rules"])
    panel.ask(FATOU, "ShowPractice", practice=practice)
    assert (card(panel)["title"], card(panel)["evidence"]) == ("House rules", "feedback")
    panel.ask(FATOU, "ShowPractice", practice="")
    assert card(panel) is None


def test_a_prepared_practice_is_said_in_the_language_of_each_audience_and_as_the_example_it_is(panel):
    panel.ask(FATOU, "ShowPractice", practice="tuesday")
    assert (card(panel)["title"], card(panel, CLEO)["title"]) == ("Tuesday", "Mardi")
    assert card(panel)["fictional"]


def test_a_contact_is_in_no_view(panel):
    practice = share(panel)
    panel.ask(FATOU, "Show", item=practice)
    for shown in (practice, "tuesday"):
        panel.ask(FATOU, "ShowPractice", practice=shown)
        for who in (FATOU, SCREEN, ANA, BEN):
            assert "ana@example.org" not in str(panel.sees(who))
            assert "via the organisers" not in str(panel.sees(who))


@pytest.mark.parametrize("decision", ["Dismiss", "Care", "Park"])
def test_a_card_that_the_moderator_takes_back_leaves_the_room_screen_at_once(panel, decision):
    practice = share(panel)
    panel.ask(FATOU, "Show", item=practice)
    panel.ask(FATOU, "ShowPractice", practice=practice)
    panel.ask(FATOU, decision, item=practice)
    assert (card(panel), offered(panel)) == (None, ["Tuesday"])


def test_of_a_shortened_card_only_the_shorter_words_are_left(panel):
    practice = share(panel)
    panel.ask(FATOU, "Shorten", item=practice, text="House rules\nTwo on the first night")
    panel.ask(FATOU, "ShowPractice", practice=practice)
    assert (card(panel)["title"], card(panel)["done"]) == ("House rules", "Two on the first night")
    assert not [name for name in ("changed", "hard", "adapt") if card(panel)[name]]


def test_the_card_is_there_for_its_step_and_next_shows_what_comes(panel):
    panel.ask(FATOU, "ShowPractice", practice="tuesday")
    panel.next()
    assert card(panel) is None


def test_ana_may_withdraw_her_practice_and_it_does_not_come_back(panel):
    practice = share(panel, key="same-key-1")
    assert panel.refuses(BEN, "WithdrawPractice", practice=practice) == "not-yours"
    panel.ask(ANA, "WithdrawPractice", practice=practice)
    before = len(panel.events)
    panel.ask(ANA, "SharePractice", **GIVEN, key="same-key-1")
    assert len(panel.events) == before
    assert panel.sees(ANA)["mine"]["panel"]["practices"] == []


def test_a_practice_is_no_question_and_a_question_no_practice(panel):
    practice = share(panel)
    panel.ask(FATOU, "Show", item=practice)
    assert panel.sees(BEN)["shared"]["questions"] == []
    assert panel.refuses(BEN, "Support", question=practice) == "no-such-item"
    assert [own["state"] for own in panel.sees(ANA)["mine"]["panel"]["practices"]] == ["shown"]
    assert panel.sees(ANA)["mine"]["panel"]["asked"] == []


def test_after_the_panel_no_more_practices_are_taken(panel):
    panel.go_to("next/write")
    assert panel.refuses(ANA, "SharePractice", **GIVEN) == "closed"
