"""Commitments: three fields, a code of one's own, and a wall for those who want it."""

import pytest

from tests.people import ANA, BEN, FATOU, SCREEN
from workshop.organise.commitments import rows

GIVEN = {"level": "team", "action": "Ask for house rules", "first_step": "Write to the team"}


@pytest.fixture
def closing(workshop):
    workshop.go_to("next/write")
    return workshop


def commit(workshop, who=ANA, **more):
    return workshop.ask(who, "Commit", **{**GIVEN, **more}).mine["receipt"]["code"]


def wall(workshop):
    return [(note["text"], note["signed"]) for note in workshop.sees(SCREEN)["shared"]["wall"]]


def show_all(workshop):
    for item in workshop.sees(FATOU)["shared"]["waiting"]:
        workshop.ask(FATOU, "Show", item=item["id"])


def test_ana_gets_a_code_and_organisers_get_her_words_without_it(closing):
    code = commit(closing)
    kept = rows(closing.session)
    assert [(row["level"], row["action"], row["first_step"]) for row in kept] == [tuple(GIVEN.values())]
    assert code.replace("-", "") not in str(kept)
    assert code.replace("-", "") not in str([event.model_dump() for event in closing.events])


def test_the_same_commitment_sent_twice_is_one_with_one_code(closing):
    assert commit(closing, key="same-key-1") == commit(closing, key="same-key-1")
    assert len(rows(closing.session)) == 1


def test_with_the_code_another_phone_can_change_it(closing):
    code = commit(closing)
    closing.ask(BEN, "ChangeCommitment", code=code.lower(), **{**GIVEN, "action": "Ask for better house rules"})
    assert [row["action"] for row in rows(closing.session)] == ["Ask for better house rules"]


def test_with_the_code_it_can_be_read_back_and_deleted(closing):
    code = commit(closing)
    found = closing.ask(BEN, "FindCommitment", code=code).mine["receipt"]["commitment"]
    assert found["action"] == GIVEN["action"]
    closing.ask(BEN, "DeleteCommitment", code=code)
    assert rows(closing.session) == []
    assert closing.refuses(BEN, "FindCommitment", code=code) == "no-such-code"


def test_the_wall_shows_only_what_its_author_and_a_moderator_want(closing):
    commit(closing, action="for organisers")
    commit(closing, action="for the wall", visibility="wall")
    commit(closing, action="with a name", visibility="wall-named", name="Ana")
    closing.go_to("next/wall")
    assert wall(closing) == []
    show_all(closing)
    assert sorted(wall(closing)) == [("for the wall", ""), ("with a name", "Ana")]


def test_a_name_is_kept_only_for_the_wall_with_a_name(closing):
    commit(closing, visibility="wall", name="Ana")
    assert [row["name"] for row in rows(closing.session)] == [""]
    assert closing.refuses(ANA, "Commit", **GIVEN, visibility="wall-named") == "incomplete"


def test_changed_words_leave_the_wall_until_a_moderator_has_read_them(closing):
    code = commit(closing, visibility="wall")
    closing.go_to("next/wall")
    show_all(closing)
    closing.ask(ANA, "ChangeCommitment", code=code, **{**GIVEN, "action": "changed"}, visibility="wall")
    assert wall(closing) == []


def test_who_takes_it_off_the_wall_takes_it_off_at_once(closing):
    code = commit(closing, visibility="wall")
    closing.go_to("next/wall")
    show_all(closing)
    closing.ask(ANA, "ChangeCommitment", code=code, **GIVEN, visibility="organisers")
    assert wall(closing) == []
    assert closing.sees(FATOU)["shared"]["waiting"] == []


def test_before_its_block_nothing_can_be_committed_and_after_the_end_it_still_can(workshop):
    workshop.go_to("panel/story")
    assert workshop.refuses(ANA, "Commit", **GIVEN) == "closed"
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "EndWorkshop")
    assert commit(workshop)


def test_a_commitment_holds_nothing_that_any_answer_holds(closing):
    commit(closing)
    kept = closing.events[-1].model_dump()
    assert "ballot" not in kept
    assert "ana" not in str(kept)
