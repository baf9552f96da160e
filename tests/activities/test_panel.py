"""Questions from the room: nameless, moderated, supported once by each phone, and what becomes of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance import many
from tests.people import ANA, BEN, CLEO, DALIA, EMIL, FATOU, SCREEN, crowd
from tests.rehearsal import Rehearsal
from tests.unpacked import words
from workshop.draft import Visitor
from workshop.journey.refused import Refused
from workshop.journey.roles import Role
from workshop.organise.export import KINDS, file

MODERATOR = Visitor(Role.MODERATOR)


@pytest.fixture
def panel(workshop):
    workshop.go_to("panel/story")
    return workshop


def ask(workshop, who=ANA, text="What did not work?", **more):
    workshop.ask(who, "AskQuestion", text=text, **more)
    return workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]


def shown(workshop, who=ANA, text="What did not work?"):
    question = ask(workshop, who, text)
    workshop.ask(FATOU, "Show", item=question)
    return question


def listed(workshop, who=BEN):
    return [(one["text"], one["state"]) for one in workshop.sees(who)["shared"]["questions"]]


def own(workshop, who=ANA):
    return [one["state"] for one in workshop.sees(who)["mine"]["panel"]["asked"]]


def test_a_question_waits_until_the_moderator_shows_it(panel):
    question = ask(panel)
    assert panel.sees(BEN)["shared"]["questions"] == []
    panel.ask(FATOU, "Show", item=question)
    assert listed(panel) == [("What did not work?", "shown")]


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
    assert own(panel) == ["care"]
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
    question = shown(panel)
    counts = []
    for who in crowd(7):
        panel.ask(who, "Support", question=question)
        panel.ask(who, "Support", question=question)
        counts.append(panel.sees(BEN)["shared"]["questions"][0]["support"])
    assert counts == [None, None, None, None, 5, 5, 5]


def test_the_same_question_sent_twice_is_one(panel):
    ask(panel, key="same-key-1")
    ask(panel, key="same-key-1")
    assert len(panel.sees(FATOU)["shared"]["waiting"]) == 1


def test_a_question_that_was_heard_and_arrives_again_after_the_panel_is_told_yes(panel):
    ask(panel, key="same-key-1")
    panel.go_to("next/write")
    assert panel.ask(ANA, "AskQuestion", text="Why?", key="same-key-1").code == ""
    assert len(panel.sees(FATOU)["shared"]["waiting"]) == 1


def test_after_the_panel_no_more_questions_are_taken(panel):
    panel.go_to("next/write")
    assert panel.refuses(ANA, "AskQuestion", text="late") == "closed"


@pytest.mark.parametrize("who", [FATOU, MODERATOR])
def test_ana_learns_that_her_question_was_answered_or_will_be_in_writing(panel, who):
    question = shown(panel)
    panel.ask(who, "MarkAnswered", item=question)
    assert (listed(panel), own(panel)) == ([("What did not work?", "answered")], ["answered"])
    panel.ask(who, "AnswerLater", item=question)
    assert own(panel) == ["later"]
    panel.ask(who, "ReopenQuestion", item=question)
    assert own(panel) == ["shown"]


def test_saying_twice_that_it_was_answered_is_saying_it_once(panel):
    question = shown(panel)
    for _ in range(2):
        panel.ask(FATOU, "MarkAnswered", item=question)
    assert [type(event).__name__ for event in panel.events].count("QuestionSettled") == 1


@pytest.mark.parametrize("command", ["MarkAnswered", "AnswerLater", "ReopenQuestion"])
def test_only_a_question_that_the_room_sees_can_be_answered_and_not_by_a_participant(panel, command):
    question = ask(panel)
    assert panel.refuses(FATOU, command, item=question) == "no-such-item"
    assert panel.refuses(ANA, command, item=question) == "not-yours"


def test_what_hangs_on_the_wall_is_no_question(panel):
    panel.go_to("next/write")
    panel.ask(ANA, "Commit", level="me", action="Ask", first_step="Now", visibility="wall")
    promise = panel.sees(FATOU)["shared"]["waiting"][-1]["id"]
    panel.ask(FATOU, "Show", item=promise)
    assert panel.refuses(FATOU, "MarkAnswered", item=promise) == "no-such-item"


def test_a_question_can_still_be_answered_after_the_panel(panel):
    question = shown(panel)
    panel.go_to("next/write")
    panel.ask(FATOU, "MarkAnswered", item=question)
    panel.ask(FATOU, "Back", leaving="next/write")
    assert own(panel) == ["answered"]


def test_an_answered_question_takes_no_more_support(panel):
    question = shown(panel)
    panel.ask(FATOU, "MarkAnswered", item=question)
    assert panel.refuses(BEN, "Support", question=question) == "closed"


def test_questions_that_say_the_same_are_supported_together_and_each_phone_counts_once(panel):
    first, second, third = (shown(panel, text=f"Question {n}") for n in range(3))
    people = crowd(8)
    for who in people[:5]:
        panel.ask(who, "Support", question=first)
    for who in people[2:8]:
        panel.ask(who, "Support", question=second)
    panel.ask(FATOU, "Merge", item=second, into=first)
    panel.ask(FATOU, "Merge", item=first, into=third)
    (one,) = panel.sees(BEN)["shared"]["questions"]
    assert (one["text"], one["support"]) == ("Question 2", 10)
    assert third in panel.sees(people[7])["mine"]["panel"]["supported"]
    before = len(panel.events)
    panel.ask(people[0], "Support", question=third)
    assert len(panel.events) == before


def test_whose_question_was_joined_to_another_learns_what_becomes_of_that_one(panel):
    first, second = shown(panel, BEN, "First"), ask(panel, ANA, "Second")
    panel.ask(FATOU, "Merge", item=second, into=first)
    assert own(panel) == ["shown"]
    panel.ask(FATOU, "MarkAnswered", item=first)
    assert own(panel) == ["answered"]
    panel.ask(FATOU, "Dismiss", item=first)
    assert own(panel) == ["waiting"]


def test_what_is_open_stands_first_then_what_is_written_then_what_was_answered(panel):
    first, second, _ = (shown(panel, text=f"Question {n}") for n in range(3))
    panel.ask(FATOU, "MarkAnswered", item=first)
    panel.ask(FATOU, "AnswerLater", item=second)
    assert listed(panel) == [("Question 2", "shown"), ("Question 1", "later"), ("Question 0", "answered")]


def test_the_most_supported_come_first_unless_those_not_heard_yet_are_asked_for(panel):
    heard = shown(panel, ANA, "Heard")
    again = shown(panel, BEN, "The same table and language")
    shown(panel, DALIA, "Another table")
    shown(panel, CLEO, "Another language")
    for who in crowd(5):
        panel.ask(who, "Support", question=again)
    panel.ask(FATOU, "MarkAnswered", item=heard)
    usual = [text for text, _ in listed(panel)]
    panel.ask(FATOU, "OrderQuestions", order="unheard")
    assert usual == ["The same table and language", "Another table", "Another language", "Heard"]
    assert [text for text, _ in listed(panel)] == ["Another table", "Another language", usual[0], "Heard"]


@pytest.mark.parametrize("who", [FATOU, MODERATOR, SCREEN, BEN, Visitor(Role.SPEAKER)])
def test_no_view_tells_at_which_table_and_in_which_language_a_question_was_written(who):
    def view(author):
        workshop = Rehearsal()
        workshop.go_to("panel/questions")
        workshop.draft.ballots.keys["panel"] = b"the same key"
        workshop.ask(FATOU, "Show", item=ask(workshop, author, key="same-key-1"))
        return workshop.sees(who)

    here, there = Visitor(Role.PARTICIPANT, "ana", "1"), Visitor(Role.PARTICIPANT, "ana", "2", "fr")
    assert view(here) == view(there)


def test_participants_do_not_choose_the_order(panel):
    assert panel.refuses(ANA, "OrderQuestions", order="unheard") == "not-yours"


STEPS = st.tuples(
    st.sampled_from([
        "AskQuestion", "SharePractice", "Show", "Show", "Dismiss", "Park", "Care", "Shorten", "Merge", "MarkAnswered",
        "AnswerLater", "ReopenQuestion", "Withdraw", "Support", "ShowPractice", "OrderQuestions", "MarkRead",
    ]),
    st.integers(0, 3), st.integers(0, 3),
)  # fmt: skip


class Told:
    """A panel, and beside it what a moderator has let through: which words belong to which item."""

    def __init__(self) -> None:
        self.workshop = Rehearsal()
        self.workshop.go_to("panel/questions")
        self.items: list[str] = []
        self.words: dict[str, set[str]] = {}
        self.through: dict[str, set[str]] = {}

    def happens(self, what: str, at: int, other: int) -> None:
        try:
            if what in ("AskQuestion", "SharePractice"):
                self.offers(what)
            elif self.items:
                self.decides(what, self.items[at % len(self.items)], self.items[other % len(self.items)])
        except Refused:
            pass

    def offers(self, what: str) -> None:
        n = len(self.items)
        given = {"text": f"QUESTION {n}."} if what == "AskQuestion" else {
            "title": f"TITLE {n}.", "done": f"DONE {n}.", "evidence": "hunch", "changed": f"CHANGED {n}.",
            "hard": f"HARD {n}.", "adapt": f"ADAPT {n}.", "contact": f"CONTACT {n}.",
        }  # fmt: skip
        self.workshop.ask(ANA, what, **given)
        item = next(e.item for e in reversed(self.workshop.events) if type(e).__name__ == "Offered")
        self.items.append(item)
        self.words[item] = set(given.values()) - {"hunch"}

    def decides(self, what: str, item: str, other: str) -> None:
        by, name, fields = {
            "Withdraw": (ANA, "WithdrawQuestion", {"question": item}),
            "Support": (EMIL, "Support", {"question": item}),
            "ShowPractice": (FATOU, "ShowPractice", {"practice": item}),
            "OrderQuestions": (FATOU, "OrderQuestions", {"order": "unheard"}),
            "Shorten": (MODERATOR, "Shorten", {"item": item, "text": f"SHORT {item}."}),
            "Merge": (MODERATOR, "Merge", {"item": item, "into": other}),
            "MarkRead": (Visitor(Role.CARE), "MarkRead", {"item": item}),
        }.get(what, (MODERATOR, what, {"item": item}))
        self.workshop.ask(by, name, **fields)
        self.remembers(what, item)

    def remembers(self, what: str, item: str) -> None:
        if what == "Shorten":
            self.words[item] |= {f"SHORT {item}."}
            self.through[item] = {f"SHORT {item}."}
        elif what == "Show":
            self.through.setdefault(item, {word for word in self.words[item] if "CONTACT" not in word})
        elif what in ("Dismiss", "Park", "Care", "Merge", "Withdraw"):
            kept = self.through.pop(item, set())
            if any("SHORT" in word for word in kept):
                self.words[item] = kept

    def hidden(self) -> set[str]:
        every = {word for words in self.words.values() for word in words}
        return every - {word for words in self.through.values() for word in words}


QUICK = set(KINDS) - {"report.docx"}  # made from what report.html is made from, and slow to make


@settings(max_examples=many(60))
@given(st.lists(STEPS, max_size=25))
def test_no_path_shows_a_thing_that_no_moderator_let_through(path):
    goes(path, QUICK)


@settings(max_examples=many(10))
@given(st.lists(STEPS, min_size=10, max_size=25))
def test_no_path_shows_it_in_the_report_for_a_word_processor_either(path):
    goes(path, {"report.docx"})


def goes(path, taken):
    told = Told()
    for step in path:
        told.happens(*step)
        seen = str([told.workshop.sees(who)["shared"] for who in (SCREEN, BEN, Visitor(Role.SPEAKER))])
        assert not [word for word in told.hidden() if word in seen]
    taken_home = "".join(words(file(told.workshop.session, "en", 0, name)) for name in taken)
    assert not [word for word in told.hidden() if word in taken_home and "CONTACT" not in word]
