"""Reading out loud: a gentle pace, a reader who may hand over, a stop at any moment, and stillness."""

import pytest
from pydantic import ValidationError

from tests.agendas import CARE, TESTIMONY, plan
from tests.people import ANA, CLEO, FATOU, RAJA, SCREEN
from tests.rehearsal import Rehearsal
from workshop.draft import Visitor
from workshop.files.agenda import build
from workshop.journey.roles import Role
from workshop.journey.session import fold

FRENCH_READER = Visitor(Role.READER, language="fr")
TEXT = "My contract is short."
SECOND = {
    **TESTIMONY, "id": "list", "title": "The list", "text": {"en": "One. Two words! “Three of them.” Four?\n\nFive."},
}  # fmt: skip


def two_texts(**more):
    data = plan()
    hear = {**data["blocks"][0], "minutes": 10, "texts": [TESTIMONY, SECOND], **more}
    return Rehearsal(build({**data, "care": CARE, "blocks": [hear, *data["blocks"][1:]]}))


@pytest.fixture
def hearing():
    return two_texts()


@pytest.fixture
def reading(hearing):
    hearing.go_to("hear/lift/read")
    return hearing


def activity(workshop):
    return workshop.sees(FATOU)["shared"]["activity"]


def page(workshop, who=RAJA):
    return workshop.sees(who)["shared"]


def test_a_reader_can_prepare_with_every_text_before_the_workshop_begins(hearing):
    seen = page(hearing)
    assert seen["part"] == "prepare"
    assert [(text["title"], text["content_note"]) for text in seen["texts"]] == [
        ("The lift", "pressure"), ("The list", "pressure"),
    ]  # fmt: skip
    assert seen["texts"][0]["seconds"] == round(100 * 60 / 115)


def test_a_reader_sees_the_content_note_first_then_the_text_whole_and_what_is_next(hearing):
    hearing.go_to("hear/lift/note")
    assert page(hearing)["part"] == "note"
    hearing.next()
    seen = page(hearing)
    assert (seen["part"], seen["next"]) == ("read", "The list")
    assert len(seen["testimony"]["paragraphs"][0]) == 25
    assert seen["testimony"]["words"] == sum(one["words"] for one in seen["testimony"]["paragraphs"][0]) == 100


def test_a_reader_sees_nothing_of_any_text_in_the_silence_and_after_the_block(hearing):
    hearing.go_to("hear/lift/silence")
    assert page(hearing)["part"] == "silence"
    assert TEXT not in str(page(hearing))
    hearing.go_to("talk/prompt")
    assert page(hearing)["part"] == "after"
    assert TEXT not in str(page(hearing))


def test_a_text_is_cut_into_sentences_that_a_reader_can_mark(hearing):
    hearing.go_to("hear/list/read")
    cut = [[one["html"] for one in part] for part in page(hearing)["testimony"]["paragraphs"]]
    assert cut == [["One.", "Two words!", "“Three of them.”", "Four?"], ["Five."]]


def test_a_reader_is_told_when_the_text_is_in_another_language_than_the_page(reading):
    assert page(reading, FRENCH_READER)["testimony"]["language"] == "en"


def test_the_facilitator_changes_the_pace_and_every_reading_time_follows(reading):
    reading.ask(FATOU, "SetPace", pace=100)
    seen = activity(reading)
    assert (seen["pace"], seen["reading"]["seconds"]) == (100, 60)
    assert [text["seconds"] for text in seen["texts"]] == [60, 5]
    assert page(reading)["testimony"]["seconds"] == 60
    assert page(reading)["pace"] == 100


def timing(workshop):
    return workshop.sees(FATOU)["shared"]["timing"]


def lengths(workshop):
    return {one["id"]: one["seconds"] for block in workshop.sees(FATOU)["shared"]["rail"] for one in block["steps"]}


def test_a_slower_pace_gives_the_text_at_hand_more_time_on_the_countdown_and_on_the_way(reading):
    ends = timing(reading)["ends"]
    assert timing(reading)["seconds"] == 52
    reading.ask(FATOU, "SetPace", pace=100)
    assert (timing(reading)["seconds"], timing(reading)["ends"]) == (60, ends + 8_000)
    assert [lengths(reading)[f"hear/{text}/read"] for text in ("lift", "list")] == [60, 5]


def test_a_pace_changes_nothing_but_the_time_that_texts_are_read_in(reading):
    before = lengths(reading)
    reading.ask(FATOU, "SetPace", pace=90)
    changed = {step for step, seconds in lengths(reading).items() if seconds != before[step]}
    assert changed == {"hear/lift/read", "hear/list/read"}


def test_the_expected_end_follows_the_pace_and_the_planned_times_of_blocks_stay():
    long = {**TESTIMONY, "id": "long", "text": {"en": "word " * 800}}
    workshop = two_texts(texts=[TESTIMONY, long])
    workshop.next()
    planned = [(one["planned"], one["planned_end"]) for one in workshop.sees(FATOU)["shared"]["rail"]]
    assert timing(workshop)["drift"] == 0
    workshop.ask(FATOU, "SetPace", pace=90)
    over = activity(workshop)["reading"]["over"]
    assert timing(workshop)["drift"] == over > 60
    assert timing(workshop)["expected_end"] != timing(workshop)["planned_end"]
    assert [(one["planned"], one["planned_end"]) for one in workshop.sees(FATOU)["shared"]["rail"]] == planned


def test_the_pace_is_kept_over_undo_and_a_restart(reading):
    reading.ask(FATOU, "SetPace", pace=100)
    reading.next()
    reading.ask(FATOU, "Undo")
    assert timing(reading)["seconds"] == 60
    assert fold(two_texts().session.agenda, reading.events) == reading.session


def test_the_facilitator_sees_how_far_the_texts_run_over_their_slot():
    tight = two_texts(minutes=2)
    tight.next()
    times = activity(tight)["reading"]
    assert (times["seconds"], times["slot"]) == (None, 120)
    assert times["over"] == times["total"] - 120 > 0
    assert two_texts().session.block is None


@pytest.mark.parametrize("pace", [85, 155, 112])
def test_a_pace_that_nobody_can_read_at_is_not_understood(reading, pace):
    with pytest.raises(ValidationError):
        reading.ask(FATOU, "SetPace", pace=pace)


def test_each_language_may_have_a_pace_of_its_own():
    workshop = two_texts(pace={"en": 120, "fr": 100})
    workshop.next()
    assert activity(workshop)["texts"][0]["seconds"] == 50
    assert page(workshop, FRENCH_READER)["pace"] == 100


def test_a_reader_would_like_to_stop_and_facilitator_and_stand_by_know(reading):
    reading.ask(RAJA, "AskStandIn")
    assert activity(reading)["handover"] is True
    assert page(reading)["handover"] is True
    assert page(reading, FRENCH_READER)["handover"] is True


def test_whoever_takes_over_settles_it_for_everyone(reading):
    reading.ask(RAJA, "AskStandIn")
    reading.ask(RAJA, "TakeOver")
    assert activity(reading)["handover"] is False
    assert page(reading)["handover"] is False


def test_the_room_learns_nothing_of_a_reader_who_hands_over(reading):
    before = [reading.sees(who) for who in (SCREEN, ANA)]
    reading.ask(RAJA, "AskStandIn")
    assert [reading.sees(who) for who in (SCREEN, ANA)] == before


def test_a_hand_over_ends_with_its_text(reading):
    reading.ask(RAJA, "AskStandIn")
    reading.next(3)
    assert reading.session.step_id == "hear/list/read"
    assert activity(reading)["handover"] is False
    reading.ask(FATOU, "Back", leaving="hear/list/read")
    assert page(reading)["handover"] is False


def test_a_reader_who_asks_at_the_content_note_is_still_heard_when_the_reading_begins(hearing):
    hearing.go_to("hear/lift/note")
    hearing.ask(RAJA, "AskStandIn")
    hearing.next()
    assert activity(hearing)["handover"] is True


def test_nobody_is_asked_to_stand_in_where_nothing_is_read(hearing):
    hearing.next()
    assert hearing.refuses(RAJA, "AskStandIn") == "closed"
    hearing.go_to("hear/lift/silence")
    assert hearing.refuses(RAJA, "AskStandIn") == "closed"


def test_a_stop_shows_a_still_screen_everywhere_and_the_text_leaves_the_phones(reading):
    assert TEXT in str(reading.sees(ANA))
    reading.ask(FATOU, "StopReading")
    for who in (ANA, CLEO, SCREEN):
        assert reading.sees(who)["shared"]["testimony"] == {"part": "pause"}
        assert TEXT not in str(reading.sees(who))
        assert "The lift" not in str(reading.sees(who))
    assert page(reading)["part"] == "pause"
    assert TEXT not in str(page(reading))


def test_the_facilitator_keeps_the_text_while_it_is_stopped(reading):
    reading.ask(FATOU, "StopReading")
    assert activity(reading)["stopped"] is True
    assert TEXT in str(activity(reading)["testimony"])


def test_a_stopped_reading_goes_on_when_the_facilitator_says_so(reading):
    reading.ask(FATOU, "StopReading")
    reading.ask(FATOU, "GoOnReading")
    assert TEXT in str(reading.sees(ANA))


@pytest.mark.parametrize(("away", "again"), [("Next", "Back"), ("Back", "Next")])
def test_a_stop_ends_with_its_step(reading, away, again):
    reading.ask(FATOU, "StopReading")
    for press in (away, again):
        reading.ask(FATOU, press, leaving=reading.session.step_id)
        assert activity(reading)["stopped"] is False
    assert TEXT in str(reading.sees(ANA))


def test_a_text_that_was_stopped_when_the_block_ended_is_not_stopped_when_we_come_back(reading):
    reading.go_to("hear/list/silence")
    reading.ask(FATOU, "StopReading")
    reading.next()
    reading.ask(FATOU, "Back", leaving="talk/prompt")
    assert activity(reading)["stopped"] is False


def test_asking_twice_happens_once(reading):
    for who, command in ((FATOU, "StopReading"), (RAJA, "AskStandIn")):
        reading.ask(who, command)
        before = len(reading.events)
        reading.ask(who, command)
        assert len(reading.events) == before


def test_each_hand_does_only_its_own(reading):
    for command in ("StopReading", "GoOnReading"):
        assert reading.refuses(RAJA, command) == "not-yours"
    assert reading.refuses(RAJA, "SetPace", pace=100) == "not-yours"
    for who in (ANA, FATOU):
        assert reading.refuses(who, "AskStandIn") == "not-yours"
        assert reading.refuses(who, "TakeOver") == "not-yours"


def test_outside_the_block_there_is_nothing_to_stop(reading):
    reading.go_to("talk/prompt")
    assert reading.refuses(FATOU, "StopReading") == "closed"
    assert reading.refuses(FATOU, "SetPace", pace=100) == "closed"


def test_the_facilitator_sees_which_languages_are_drafts():
    workshop = two_texts(texts=[{**TESTIMONY, "drafts": ["fr"]}])
    workshop.next()
    assert activity(workshop)["texts"][0]["drafts"] == ["fr"]


def test_what_a_person_agreed_to_is_for_the_facilitator_alone():
    scope = {"scope": "Only in trainings", "source": "A report", "provenance": "consented"}
    workshop = two_texts(texts=[{**TESTIMONY, **scope}])
    workshop.go_to("hear/lift/read")
    assert activity(workshop)["testimony"]["scope"] == "Only in trainings"
    for who in (ANA, SCREEN):
        assert "Only in trainings" not in str(workshop.sees(who))
