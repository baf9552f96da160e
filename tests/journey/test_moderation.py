"""What the room may see: nothing that nobody let through, and after Care nothing at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance import many
from tests.people import ANA, BEN, DALIA, EMIL, FATOU, GITA, KEEPER, NOOR, SCREEN
from tests.rehearsal import Rehearsal
from workshop.journey.moderation import DAY
from workshop.journey.queue import Status
from workshop.journey.session import fold

ROOM = (BEN, EMIL, SCREEN)
EVERYONE = (ANA, BEN, EMIL, SCREEN, FATOU, GITA)


@pytest.fixture
def panel(workshop: Rehearsal) -> Rehearsal:
    workshop.go_to("panel/questions")
    return workshop


def ask(workshop, text="What did not work?", who=ANA, **more):
    workshop.ask(who, "AskQuestion", text=text, **more)
    return next(item.id for item in workshop.session.queue.items.values() if item.text == text)


def desk(workshop, group, who=GITA):
    return [item["text"] for item in workshop.sees(who)["shared"][group]]


def days_pass(workshop, days):
    workshop.now = workshop.midnight + days * DAY
    workshop.midnight += days * DAY


def test_a_parked_question_is_off_the_screen_and_not_forgotten(panel):
    question = ask(panel)
    panel.ask(GITA, "Show", item=question)
    panel.ask(GITA, "Park", item=question)
    assert desk(panel, "parked") == desk(panel, "parked", FATOU) == ["What did not work?"]
    assert panel.sees(SCREEN)["shared"]["questions"] == []
    panel.ask(GITA, "Show", item=question)
    assert desk(panel, "shown") == ["What did not work?"]


def test_ana_is_not_told_that_her_question_was_parked(panel):
    question = ask(panel)
    before = panel.sees(ANA)["mine"]
    panel.ask(GITA, "Park", item=question)
    assert panel.sees(ANA)["mine"] == before


def test_a_shortened_question_is_shown_in_the_words_it_was_left_and_marked(panel):
    question = ask(panel, "Well, what, if I may ask, did not work?")
    panel.ask(GITA, "Shorten", item=question, text="What did not work?")
    assert [one["text"] for one in panel.sees(SCREEN)["shared"]["questions"]] == ["What did not work?"]
    assert [item["shortened"] for item in panel.sees(GITA)["shared"]["shown"]] == [True]
    assert "if I may ask" not in str([panel.sees(who) for who in EVERYONE])


def test_the_focal_point_reads_what_was_written_and_not_what_was_left_of_it(panel):
    question = ask(panel, "Well, what, if I may ask, did not work?")
    panel.ask(GITA, "Shorten", item=question, text="What did not work?")
    panel.ask(GITA, "Care", item=question)
    assert [item["text"] for item in panel.sees(NOOR)["shared"]["items"]] == ["Well, what, if I may ask, did not work?"]


def test_merged_questions_stand_there_once_with_how_many_say_the_same(panel):
    first, second, third = (ask(panel, f"The same, {n}", who) for n, who in enumerate((ANA, BEN, DALIA)))
    panel.ask(GITA, "Merge", item=second, into=first)
    panel.ask(GITA, "Merge", item=first, into=third)
    waiting = panel.sees(GITA)["shared"]["waiting"]
    assert [(item["text"], item["merged"]) for item in waiting] == [("The same, 2", 2)]


def test_nothing_merges_into_itself_into_another_block_or_into_what_is_set_aside(panel):
    first, second = ask(panel, "First"), ask(panel, "Second", BEN)
    assert panel.refuses(GITA, "Merge", item=first, into=first) == "not-understood"
    panel.go_to("next/write")
    panel.ask(ANA, "Commit", level="me", action="Ask", first_step="Now", visibility="wall")
    promise = panel.sees(GITA)["shared"]["waiting"][-1]["id"]
    assert panel.refuses(GITA, "Merge", item=promise, into=first) == "not-understood"
    panel.ask(GITA, "Care", item=second)
    assert panel.refuses(GITA, "Merge", item=first, into=second) == "no-such-item"


def test_a_practice_and_a_question_are_never_joined_whichever_comes_first(panel):
    question = ask(panel)
    panel.ask(BEN, "SharePractice", title="House rules", done="On the first night", evidence="hunch")
    practice = panel.sees(GITA)["shared"]["waiting"][-1]["id"]
    assert panel.refuses(GITA, "Merge", item=question, into=practice) == "not-understood"
    assert panel.refuses(GITA, "Merge", item=practice, into=question) == "not-understood"
    panel.ask(BEN, "SharePractice", title="Rules of the house", done="On the first evening", evidence="hunch")
    panel.ask(GITA, "Merge", item=panel.sees(GITA)["shared"]["waiting"][-1]["id"], into=practice)
    assert desk(panel, "waiting") == ["What did not work?", "House rules\nOn the first night"]


def test_the_moderator_sees_what_became_of_each_question_and_nothing_of_the_kind_beside_a_practice(panel):
    first, second = ask(panel, "First"), ask(panel, "Second", BEN)
    panel.ask(BEN, "SharePractice", title="House rules", done="On the first night", evidence="hunch")
    practice = panel.sees(GITA)["shared"]["waiting"][-1]["id"]
    assert {item["state"] for item in panel.sees(GITA)["shared"]["waiting"]} == {None}
    for item in (first, second, practice):
        panel.ask(GITA, "Show", item=item)
    panel.ask(GITA, "MarkAnswered", item=first)
    panel.go_to("next/write")
    for who in (GITA, FATOU):
        states = [(item["text"].split("\n")[0], item["state"]) for item in panel.sees(who)["shared"]["shown"]]
        assert states == [("First", "answered"), ("Second", "shown"), ("House rules", None)]


def test_a_question_waits_again_when_the_one_it_was_merged_into_is_withdrawn(panel):
    first, second = ask(panel, "First"), ask(panel, "Second", BEN)
    panel.ask(GITA, "Merge", item=second, into=first)
    panel.ask(ANA, "WithdrawQuestion", question=first)
    assert desk(panel, "waiting") == ["Second"]


def test_care_takes_along_what_was_merged_since_it_says_the_same(panel):
    first, second = ask(panel, "First"), ask(panel, "Second", BEN)
    panel.ask(GITA, "Merge", item=second, into=first)
    panel.ask(GITA, "Care", item=first)
    assert {item["text"] for item in panel.sees(NOOR)["shared"]["items"]} == {"First", "Second"}
    assert panel.sees(GITA)["shared"]["set_aside"] == 2


def test_what_was_set_aside_is_erased_when_it_was_read_and_only_its_number_stays(panel):
    question = ask(panel)
    panel.ask(GITA, "Care", item=question)
    panel.ask(NOOR, "MarkRead", item=question)
    seen = panel.sees(NOOR)["shared"]
    assert (seen["items"], seen["erased"], seen["days"]) == ([], 1, 7)
    assert panel.sees(FATOU)["shared"]["set_aside"] == 1
    assert panel.events[-1].erases == (f"item/{question}",)


@pytest.mark.parametrize("who", [FATOU, GITA, ANA, SCREEN, KEEPER])
def test_nobody_but_the_focal_point_marks_anything_as_read(panel, who):
    question = ask(panel)
    panel.ask(GITA, "Care", item=question)
    assert panel.refuses(who, "MarkRead", item=question) == "not-yours"


def test_the_focal_point_cannot_erase_what_was_not_set_aside(panel):
    assert panel.refuses(NOOR, "MarkRead", item=ask(panel)) == "no-such-item"


def test_what_nobody_read_is_erased_after_seven_days_and_not_before(panel):
    panel.ask(GITA, "Care", item=ask(panel))
    days_pass(panel, 6)
    panel.ask(KEEPER, "ForgetOld")
    assert len(panel.sees(NOOR)["shared"]["items"]) == 1
    days_pass(panel, 1)
    panel.ask(KEEPER, "ForgetOld")
    assert (panel.sees(NOOR)["shared"]["items"], panel.sees(NOOR)["shared"]["erased"]) == ([], 1)


def test_only_the_program_itself_forgets_what_is_old(panel):
    assert panel.refuses(NOOR, "ForgetOld") == panel.refuses(FATOU, "ForgetOld") == "not-yours"


def test_a_phone_that_sends_its_question_again_brings_nothing_back(panel):
    question = ask(panel, key="once-and-again")
    panel.ask(GITA, "Care", item=question)
    panel.ask(NOOR, "MarkRead", item=question)
    panel.ask(ANA, "AskQuestion", text="What did not work?", key="once-and-again")
    assert panel.session.queue.items == {}


def test_words_merged_into_others_wait_again_when_those_are_changed_also_after_a_restart(workshop):
    given = {"level": "me", "first_step": "Now", "visibility": "wall"}
    workshop.go_to("next/write")
    code = workshop.ask(ANA, "Commit", action="First", **given).mine["receipt"]["code"]
    workshop.ask(BEN, "Commit", action="Second", **given)
    first, second = (item["id"] for item in workshop.sees(GITA)["shared"]["waiting"])
    workshop.ask(GITA, "Merge", item=second, into=first)
    workshop.ask(ANA, "ChangeCommitment", code=code, action="Other", **given)
    assert set(desk(workshop, "waiting")) == {"Second", "Other"}
    workshop.ask(ANA, "DeleteCommitment", code=code)
    assert fold(workshop.session.agenda, kept(workshop.draft.written)).queue == workshop.session.queue


# Random sequences: who does what to which of the questions there are.
steps = st.lists(
    st.tuples(
        st.sampled_from(["ask", "again", "withdraw", "reoffer", "Show", "Dismiss", "Park", "Care", "Shorten", "Merge",
                         "MarkRead"]),
        st.integers(0, 3), st.integers(0, 3),
    ), min_size=10, max_size=40,
)  # fmt: skip


class Story:
    """A panel, and what was last decided about which words: the model that the views are held against."""

    def __init__(self) -> None:
        self.workshop = Rehearsal()
        self.workshop.go_to("panel/questions")
        self.asked: list[tuple] = []
        self.let_through: dict[str, bool] = {}
        self.set_aside: set[str] = set()
        self.count = 0

    def does(self, what: str, one: int, other: int) -> None:
        if what == "ask":
            self.asks(self.fresh())
        elif self.asked:
            question, second = (self.asked[number % len(self.asked)] for number in (one, other))
            getattr(self, what, lambda *q: self.decides(what, *q))(question, second)

    def fresh(self) -> str:
        self.count += 1
        return f"WORDS-{self.count:03d}"

    def asks(self, text: str, key: str = "") -> None:
        who = (ANA, BEN, DALIA)[self.count % 3]
        known, key = set(self.queue), key or f"question-{len(self.asked)}"
        self.workshop.ask(who, "AskQuestion", text=text, key=key)
        (item,) = set(self.queue) - known
        self.let_through[text] = False
        self.asked.append((item, who, text, key))

    @property
    def queue(self):
        return self.workshop.session.queue.items

    def again(self, question, _) -> None:
        _, who, text, key = question
        self.workshop.ask(who, "AskQuestion", text=text, key=key)

    def withdraw(self, question, _) -> None:
        item, who, text, _ = question
        if item in self.queue:
            self.let_through |= {text: False, self.queue[item].text: False}
        self.workshop.ask(who, "WithdrawQuestion", question=item)

    def reoffer(self, question, _) -> None:
        """The same words once more, as a new question, after they were taken back; not what was set aside."""
        text = question[2]
        standing = {one.written for one in self.queue.values()}
        if text not in standing | self.set_aside:
            self.asks(text)

    def decides(self, what, question, second) -> None:
        item, into = question[0], second[0]
        short = self.fresh()
        more = {"Shorten": {"text": short}, "Merge": {"into": into}}.get(what, {})
        before = dict(self.queue)
        who = NOOR if what == "MarkRead" else GITA
        if not self.possible(what, item, into):
            self.workshop.refuses(who, what, item=item, **more)
            return
        self.workshop.ask(who, what, item=item, **more)
        self.remembers(what, item, before, short)

    def possible(self, what, item, into) -> bool:
        care = item in self.queue and self.queue[item].status is Status.CARE
        if what == "MarkRead":
            return care
        if what == "Merge" and (item == into or into not in self.queue or self.queue[into].status in
                                (Status.CARE, Status.MERGED)):  # fmt: skip
            return False
        return item in self.queue and not care

    def remembers(self, what, item, before, short) -> None:
        same = [one for one in before.values() if what in ("Care", "Merge") and one.status is Status.MERGED
                and one.into == item]  # fmt: skip
        for one in ([before[item]] if item in before else []) + same:
            self.let_through |= {one.text: what == "Show", one.written: what == "Show" and one.text == one.written}
            if what == "Care":
                self.set_aside |= {one.text, one.written}
        if what == "Shorten":
            self.let_through[short] = True

    def holds(self) -> None:
        for who in ROOM:
            seen = self.workshop.sees(who)
            shared = str(seen["shared"]) + str(seen.get("table"))
            assert not [text for text, through in self.let_through.items() if text in shared and not through]
        everything = str([self.workshop.sees(who) for who in (*EVERYONE, DALIA)])
        assert not [text for text in self.set_aside if text in everything]


@settings(max_examples=many(60))
@given(steps)
def test_no_words_reach_the_room_unless_they_were_let_through_last_and_after_care_nobody(story):
    told = Story()
    for step in story:
        told.does(*step)
        told.holds()


@settings(max_examples=many(25))
@given(steps)
def test_after_a_restart_the_queue_is_as_it_was_although_papers_are_gone(story):
    told = Story()
    for step in story:
        told.does(*step)
    assert fold(told.workshop.session.agenda, kept(told.workshop.draft.written)).queue == told.workshop.session.queue


def kept(written):
    """The events that are left once every erased paper has gone."""
    left = []
    for one in written:
        left = [other for other in left if other.paper is None or other.paper not in one.event.erases]
        left.append(one.event)
    return left
