"""One line from each table, agreed at the table and let through by a moderator."""

import pytest

from tests.people import ANA, BEN, CLEO, DALIA, FATOU, SCREEN
from workshop.draft import Visitor
from workshop.journey.roles import Role


@pytest.fixture
def writing(workshop):
    workshop.go_to("talk/line")
    workshop.ask(ANA, "TakeNotes")
    return workshop


def share(workshop, who=ANA, text="What helped was time", agreed=True, **more):
    return workshop.ask(who, "ShareLine", text=text, agreed=agreed, **more)


def waiting(workshop):
    return workshop.sees(FATOU)["shared"]["waiting"]


def test_everyone_at_the_table_reads_along_while_ana_writes(writing):
    writing.ask(ANA, "DraftLine", text="What helped")
    assert writing.sees(CLEO)["table"]["draft"] == "What helped"
    assert "What helped" not in str(writing.sees(DALIA))


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
    writing.ask(BEN, "TakeNotes")
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
    assert writing.refuses(nomad, "TakeNotes") == "no-table"


def test_before_the_line_is_asked_for_and_after_the_block_it_is_closed(workshop):
    workshop.go_to("talk/prompt")
    workshop.ask(ANA, "TakeNotes")
    assert workshop.refuses(ANA, "DraftLine", text="early") == "closed"
    workshop.go_to("norms/frame")
    assert workshop.refuses(ANA, "ShareLine", text="late", agreed=True) == "closed"
    workshop.ask(FATOU, "Back", leaving="norms/frame")
    assert workshop.refuses(ANA, "ShareLine", text="late", agreed=True) == "closed"


def test_the_facilitator_sees_which_tables_need_time_in_the_order_of_their_names(writing):
    writing.ask(DALIA, "TableSays", word="more")
    writing.ask(ANA, "TableSays", word="done")
    tables = writing.sees(FATOU)["shared"]["activity"]["tables"]
    assert [(table["table"], table["says"]) for table in tables] == [("1", "done"), ("2", "more")]
