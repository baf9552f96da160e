"""Commitments: three fields, a code of one's own, and a wall for those who want it."""

import pytest

from tests.people import ANA, BEN, FATOU, OMAR, SCREEN
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


def test_a_change_that_comes_once_more_takes_no_newer_words_back(closing):
    """Its answer was lost on the way, and meanwhile ana has changed it again on another phone."""
    code = commit(closing, key="first-key")
    sent = {"code": code, **GIVEN, "action": "Older words"}
    closing.ask(ANA, "ChangeCommitment", **sent, key="older-key")
    closing.ask(BEN, "ChangeCommitment", **{**sent, "action": "Newer words"}, key="newer-key")
    for key in ("older-key", "first-key"):
        closing.ask(ANA, "ChangeCommitment", **sent, key=key)
    assert [row["action"] for row in rows(closing.session)] == ["Newer words"]


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
    closing.show_all()
    assert sorted(wall(closing)) == [("for the wall", ""), ("with a name", "Ana")]


def test_a_name_is_kept_only_for_the_wall_with_a_name(closing):
    commit(closing, visibility="wall", name="Ana")
    assert [row["name"] for row in rows(closing.session)] == [""]
    assert closing.refuses(ANA, "Commit", **GIVEN, visibility="wall-named") == "incomplete"


def test_changed_words_leave_the_wall_until_a_moderator_has_read_them(closing):
    code = commit(closing, visibility="wall")
    closing.go_to("next/wall")
    closing.show_all()
    closing.ask(ANA, "ChangeCommitment", code=code, **{**GIVEN, "action": "changed"}, visibility="wall")
    assert wall(closing) == []


def test_who_takes_it_off_the_wall_takes_it_off_at_once(closing):
    code = commit(closing, visibility="wall")
    closing.go_to("next/wall")
    closing.show_all()
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


def test_only_new_words_go_past_the_moderator_again(closing):
    code = commit(closing, visibility="wall")
    closing.go_to("next/wall")
    closing.show_all()
    closing.ask(ANA, "ChangeCommitment", code=code, **{**GIVEN, "first_step": "Tomorrow"}, visibility="wall")
    assert wall(closing) == [(GIVEN["action"], "")]


def voices(workshop):
    return {note["text"]: note["voice"] for note in workshop.sees(SCREEN)["shared"]["wall"]}


def test_on_the_wall_an_organisation_speaks_only_where_somebody_may_speak_for_it(closing):
    both = {"level": "organisation", "visibility": "wall"}
    commit(closing, **both, action="may", speaks_for_organisation=True)
    commit(closing, **both, action="may not")
    commit(closing, visibility="wall", action="for a team", speaks_for_organisation=True)
    closing.go_to("next/wall")
    closing.show_all()
    assert voices(closing) == {"may": "organisation", "may not": "participant", "for a team": None}
    spoken_for = {row["action"]: row["speaks_for_organisation"] for row in rows(closing.session)}
    assert spoken_for == {"may": "yes", "may not": "", "for a team": ""}


def test_a_day_that_is_over_is_asked_again_but_words_and_days_to_come_are_taken(closing):
    assert closing.refuses(ANA, "Commit", **GIVEN, by_when="2020-01-01") == "past-date"
    for by_when in ("", "by our next meeting", "2020-13-45", str(closing.today), "2099-12-24"):
        assert commit(closing, by_when=by_when)


def test_what_was_due_may_be_changed_after_its_day_without_being_asked_again(closing):
    code = commit(closing, by_when=str(closing.today))
    closing.midnight += 40 * 24 * 60 * 60 * 1000
    closing.ask(
        ANA, "ChangeCommitment", code=code, **{**GIVEN, "action": "Later"}, by_when=rows(closing.session)[0]["by_when"]
    )
    assert [row["action"] for row in rows(closing.session)] == ["Later"]


def test_once_closed_nothing_is_given_or_changed_but_an_author_can_still_delete(closing):
    code = commit(closing)
    closing.ask(OMAR, "CloseCommitments", closed=True)
    assert closing.refuses(BEN, "Commit", **GIVEN) == "closed"
    assert closing.refuses(ANA, "ChangeCommitment", code=code, **GIVEN) == "closed"
    assert closing.sees(ANA)["shared"]["closed"] is True
    closing.ask(ANA, "DeleteCommitment", code=code)
    assert rows(closing.session) == []
    closing.ask(OMAR, "CloseCommitments", closed=False)
    assert commit(closing)


def test_a_slip_that_is_keyed_in_gets_a_code_for_its_author_and_twice_is_once(closing):
    codes = {closing.ask(who, "KeySlip", **GIVEN, key="the-same-slip").mine["receipt"]["code"] for who in (FATOU, OMAR)}
    assert len(codes) == 1
    assert closing.ask(ANA, "FindCommitment", code=codes.pop()).mine["receipt"]["commitment"]["action"]
    assert len(rows(closing.session)) == 1
    assert "the-same-slip" not in str([event.model_dump() for event in closing.events])
    assert closing.refuses(ANA, "KeySlip", **GIVEN) == "not-yours"


def test_organisers_note_what_became_of_it_and_a_change_of_words_leaves_that(closing):
    code = commit(closing)
    (kept,) = closing.session.states["next"].kept
    closing.ask(OMAR, "FollowUp", commitment=kept, status="followed-up")
    closing.ask(ANA, "ChangeCommitment", code=code, **{**GIVEN, "action": "changed"})
    assert [(row["action"], row["status"]) for row in rows(closing.session)] == [("changed", "followed-up")]
    assert closing.refuses(OMAR, "FollowUp", commitment="nobody", status="done") == "no-such-item"
    assert closing.refuses(ANA, "FollowUp", commitment=kept, status="done") == "not-yours"


def test_an_author_says_how_it_went_by_the_code(closing):
    code = commit(closing)
    closing.ask(BEN, "SayHowItWent", code=code, went="changed-my-mind")
    assert [row["status"] for row in rows(closing.session)] == ["changed-my-mind"]


def test_the_facilitator_holds_the_wall_still_and_lets_it_move_again(closing):
    closing.go_to("next/wall")
    for page in (2, None):
        closing.ask(FATOU, "HoldWall", page=page)
        assert closing.sees(SCREEN)["shared"]["wall_page"] == page


def test_what_goes_to_care_from_the_wall_is_no_commitment_any_more(closing):
    code = commit(closing, visibility="wall", can_share="rules", open_to_peers=True)
    wall_item = next(item for item in closing.sees(FATOU)["shared"]["waiting"] if not item["label"])
    closing.ask(FATOU, "Care", item=wall_item["id"])
    assert rows(closing.session) == []
    assert closing.sees(FATOU)["shared"]["waiting"] == []
    assert [item.id for item in closing.session.queue.quarantine()] == [wall_item["id"]]
    assert closing.refuses(ANA, "FindCommitment", code=code) == "no-such-code"
