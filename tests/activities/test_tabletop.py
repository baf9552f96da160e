"""One line from each table, agreed at the table and let through by a moderator."""

import pytest

from tests.people import ANA, BEN, CLEO, DALIA, FATOU, KEEPER, SCREEN
from tests.rehearsal import MINUTE
from workshop.activities.tabletop.state import TablesCleared
from workshop.draft import Visitor
from workshop.journey.retention import DAY
from workshop.journey.roles import Role


@pytest.fixture
def writing(workshop):
    workshop.go_to("talk/line")
    workshop.ask(ANA, "TakeRole", role="notes")
    return workshop


def share(workshop, who=ANA, text="What helped was time", agreed=True, **more):
    return workshop.ask(who, "ShareLine", text=text, agreed=agreed, **more)


def waiting(workshop):
    return workshop.sees(FATOU)["shared"]["waiting"]


def test_everyone_at_the_table_reads_along_while_ana_writes(writing):
    writing.ask(ANA, "DraftLine", base="", text="What helped")
    assert writing.sees(CLEO)["table"]["draft"] == "What helped"
    assert "What helped" not in str(writing.sees(DALIA))


def test_what_two_people_type_at_once_is_all_kept(writing):
    writing.ask(ANA, "DraftLine", base="", text="What helped was time")
    writing.ask(BEN, "DraftLine", base="What helped was time", text="What helped most was time")
    writing.ask(ANA, "DraftLine", base="What helped was time", text="What helped was time, and trust")
    assert writing.sees(CLEO)["table"]["draft"] == "What helped most was time, and trust"


def test_a_draft_that_is_sent_again_is_taken_once(writing):
    for _ in range(2):
        writing.ask(ANA, "DraftLine", base="", text="time", key="same-key-1")
    assert writing.sees(BEN)["table"]["draft"] == "time"
    assert "same-key-1" in writing.sees(BEN)["table"]["latest"]


def test_roles_are_handed_on_by_a_tap(writing):
    writing.ask(ANA, "TakeRole", role="host")
    writing.ask(BEN, "TakeRole", role="host")
    assert writing.sees(ANA)["mine"]["tabletop"]["roles"] == ["notes"]
    assert writing.sees(BEN)["mine"]["tabletop"]["roles"] == ["host"]
    assert writing.sees(CLEO)["table"]["roles"] == ["host", "notes"]


def test_chance_calls_tables_that_shared_a_line_and_a_table_may_decline(writing):
    share(writing)
    writing.ask(FATOU, "CallTables", number=3)
    assert writing.sees(SCREEN)["shared"]["called"] == ["1"]
    assert writing.sees(CLEO)["table"]["called"]
    writing.ask(BEN, "DeclineCall")
    assert writing.sees(SCREEN)["shared"]["called"] == []
    writing.ask(FATOU, "CallTables", number=3)
    assert writing.sees(SCREEN)["shared"]["called"] == []


def test_after_undo_the_table_has_its_draft_and_its_roles_again(writing):
    writing.ask(ANA, "DraftLine", base="", text="What helped")
    before = {who: writing.sees(who) for who in (ANA, BEN, CLEO)}
    writing.go_to("norms/frame")
    writing.ask(FATOU, "Undo")
    for who, seen in before.items():
        assert (writing.sees(who)["table"], writing.sees(who)["mine"]) == (seen["table"], seen["mine"])
    writing.ask(BEN, "DraftLine", base="What helped", text="What helped was time")
    share(writing)


def test_after_undo_of_a_jump_the_table_has_its_draft_again(writing):
    writing.ask(ANA, "DraftLine", base="", text="What helped")
    writing.ask(FATOU, "GoTo", leaving="talk/line", step="panel/story")
    writing.ask(FATOU, "Undo")
    assert writing.sees(BEN)["table"]["draft"] == "What helped"


def test_between_leaving_and_undo_nobody_sees_the_draft_and_nobody_may_write(writing):
    writing.ask(ANA, "DraftLine", base="", text="unfinished words")
    writing.go_to("norms/frame")
    for who in (ANA, CLEO, DALIA, FATOU, SCREEN):
        assert "unfinished" not in str(writing.sees(who))
    assert writing.refuses(ANA, "DraftLine", base="unfinished words", text="unfinished words!") == "closed"
    assert writing.refuses(ANA, "ShareLine", text="unfinished words", agreed=True) == "closed"


WAYS_ON = {
    "next": lambda workshop: workshop.next(),
    "back": lambda workshop: workshop.ask(FATOU, "Back", leaving="norms/frame"),
    "a jump": lambda workshop: workshop.ask(FATOU, "GoTo", leaving="norms/frame", step="talk/prompt"),
    "a new plan": lambda workshop: workshop.ask(FATOU, "Replan", leaving="norms/frame", way="all"),
    "the end": lambda workshop: workshop.ask(FATOU, "EndWorkshop"),
    "a night": lambda workshop: workshop.ask(KEEPER, "ForgetOld"),
}


@pytest.mark.parametrize("way", WAYS_ON)
def test_what_was_not_shared_is_gone_once_undo_does_not_lead_back_to_the_table(writing, way):
    writing.ask(ANA, "DraftLine", base="", text="unfinished words")
    writing.now += 30 * MINUTE
    writing.go_to("norms/frame")
    assert "unfinished" in str(writing.session.states)
    writing.midnight += DAY if way == "a night" else 0
    WAYS_ON[way](writing)
    assert "unfinished" not in str(writing.session.states)
    gone = writing.events[-1]
    assert isinstance(gone, TablesCleared)
    assert set(gone.erases) == {"draft/talk/1", "role/talk/1/notes"}


def test_at_the_end_nothing_that_was_not_shared_is_left(writing):
    writing.ask(ANA, "DraftLine", base="", text="unfinished words")
    writing.ask(FATOU, "EndWorkshop")
    assert "unfinished" not in str(writing.session.states)


def test_a_table_that_writes_over_night_keeps_its_draft(writing):
    writing.ask(ANA, "DraftLine", base="", text="unfinished words")
    writing.midnight += DAY
    writing.ask(KEEPER, "ForgetOld")
    assert writing.sees(BEN)["table"]["draft"] == "unfinished words"


def test_a_line_reaches_the_room_only_after_the_moderator_showed_it(writing):
    share(writing)
    assert writing.sees(SCREEN)["shared"]["lines"] == []
    writing.ask(FATOU, "Show", item=waiting(writing)[0]["id"])
    shown = writing.sees(SCREEN)["shared"]["lines"]
    assert [(line["table"], line["text"]) for line in shown] == [("1", "What helped was time")]


def test_a_line_nobody_read_back_stays_at_the_table(writing):
    assert writing.refuses(ANA, "ShareLine", text="too early", agreed=False) == "incomplete"


def test_only_the_note_taker_writes_and_anyone_may_take_over(writing):
    assert writing.refuses(BEN, "ShareLine", text="mine", agreed=True) == "not-yours"
    writing.ask(BEN, "TakeRole", role="notes")
    share(writing, BEN)
    assert writing.refuses(ANA, "ShareLine", text="mine", agreed=True) == "not-yours"


def test_a_changed_line_has_to_be_shown_again(writing):
    share(writing)
    writing.ask(FATOU, "Show", item=waiting(writing)[0]["id"])
    share(writing, text="What helped was a person")
    assert writing.sees(SCREEN)["shared"]["lines"] == []
    assert [item["text"] for item in waiting(writing)] == ["What helped was a person"]


def test_the_same_line_sent_twice_waits_once(writing):
    share(writing, key="same-key-1")
    share(writing, key="same-key-1")
    assert len(waiting(writing)) == 1


def test_without_a_table_there_is_no_line_to_write(writing):
    nomad = Visitor(Role.PARTICIPANT, "nomad")
    assert writing.refuses(nomad, "TakeRole", role="notes") == "no-table"


def test_before_the_line_is_asked_for_and_after_the_block_it_is_closed(workshop):
    workshop.go_to("talk/prompt")
    workshop.ask(ANA, "TakeRole", role="notes")
    assert workshop.refuses(ANA, "DraftLine", base="", text="early") == "closed"
    workshop.go_to("norms/frame")
    assert workshop.refuses(ANA, "ShareLine", text="late", agreed=True) == "closed"
    workshop.ask(FATOU, "Back", leaving="norms/frame")
    assert workshop.refuses(ANA, "ShareLine", text="late", agreed=True) == "closed"


def test_the_facilitator_sees_which_tables_need_time_in_the_order_of_their_names(writing):
    writing.ask(DALIA, "TableSays", word="more")
    writing.ask(ANA, "TableSays", word="done")
    tables = writing.sees(FATOU)["shared"]["activity"]["tables"]
    assert [(table["table"], table["says"]) for table in tables] == [("1", "done"), ("2", "more")]
