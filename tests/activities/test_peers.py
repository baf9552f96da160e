"""Comparing notes: opt-in, moderated, and no contact leaves before both have said yes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agendas import CARE, agenda, plan
from tests.people import ANA, BEN, CLEO, DALIA, FATOU, GITA, SCREEN
from tests.rehearsal import Rehearsal

GIVEN = {"level": "me", "action": "Do", "first_step": "Now", "region": "Europe"}
SHARES = {**GIVEN, "can_share": "House rules", "open_to_peers": True}
ASKS = {**GIVEN, "would_learn": "How to begin", "open_to_peers": True, "contact": "SECRET-CONTACT"}


def with_peers():
    blocks = [{**b} for b in plan()["blocks"]]
    blocks[-1] |= {"regions": ["Europe", "Americas"]}
    blocks[-1]["steps"] = [{**step, "peers": True} for step in blocks[-1]["steps"]]
    return agenda(care=CARE, blocks=blocks)


@pytest.fixture
def closing():
    workshop = Rehearsal(with_peers())
    workshop.go_to("next/write")
    return workshop


def commit(workshop, who, given):
    return workshop.ask(who, "Commit", **given).mine["receipt"]["code"]


def board(workshop, who=SCREEN):
    return workshop.sees(who)["shared"]["peers"]


def offer(workshop):
    return board(workshop)[0]["share"][0]["id"]


def peers(workshop, who, code):
    return workshop.ask(who, "FindPeers", code=code).mine["receipt"]["peers"]


def test_nothing_is_shown_without_the_tick_or_before_a_moderator_has_read_it(closing):
    commit(closing, ANA, {**SHARES, "open_to_peers": False})
    commit(closing, BEN, SHARES)
    assert board(closing) == []
    closing.show_all()
    assert [len(region["share"]) for region in board(closing)] == [1]
    assert board(closing, CLEO) == board(closing)


def test_regions_where_people_can_meet_come_first(closing):
    commit(closing, ANA, {**SHARES, "region": "Americas"})
    commit(closing, BEN, ASKS | {"region": "Americas"})
    commit(closing, CLEO, SHARES)
    commit(closing, DALIA, {**SHARES, "region": "somewhere that is no region"})
    closing.show_all()
    assert [(region["id"], region["match"]) for region in board(closing)] == [
        ("Americas", True),
        ("Europe", False),
        ("", False),
    ]


def test_contacts_are_swapped_only_after_both_said_yes(closing):
    ana, ben = commit(closing, ANA, SHARES), commit(closing, BEN, ASKS)
    closing.show_all()
    closing.ask(BEN, "AskPeer", code=ben, item=offer(closing), contact="BEN-CONTACT")
    (asked,) = peers(closing, ANA, ana)["asked_of_me"]
    assert (asked["text"], asked["state"], "contact" in asked) == ("House rules", "waiting", False)
    for who in (ANA, BEN, CLEO, FATOU, GITA, SCREEN):
        assert "CONTACT" not in str(closing.sees(who))
    closing.ask(ANA, "AnswerPeer", code=ana, request=asked["id"], yes=True, contact="ANA-CONTACT")
    assert peers(closing, BEN, ben)["asked_by_me"][0]["contact"] == "ANA-CONTACT"
    assert peers(closing, ANA, ana)["asked_of_me"][0]["contact"] == "BEN-CONTACT"
    for who in (ANA, BEN, CLEO, FATOU, GITA, SCREEN):
        assert "CONTACT" not in str(closing.sees(who))


def test_a_no_is_not_told_and_brings_no_contact(closing):
    ana, ben = commit(closing, ANA, SHARES), commit(closing, BEN, ASKS)
    closing.show_all()
    closing.ask(BEN, "AskPeer", code=ben, item=offer(closing), contact="BEN-CONTACT")
    waiting = peers(closing, BEN, ben)
    (asked,) = peers(closing, ANA, ana)["asked_of_me"]
    closing.ask(ANA, "AnswerPeer", code=ana, request=asked["id"], yes=False, contact="ANA-CONTACT")
    assert peers(closing, BEN, ben) == waiting
    assert "CONTACT" not in str(peers(closing, ANA, ana))
    assert "ANA-CONTACT" not in str(closing.events)


def test_nobody_asks_themselves_answers_for_another_or_says_yes_without_a_contact(closing):
    ana, ben = commit(closing, ANA, SHARES), commit(closing, BEN, ASKS)
    closing.show_all()
    assert closing.refuses(ANA, "AskPeer", code=ana, item=offer(closing), contact="me") == "no-such-item"
    closing.ask(BEN, "AskPeer", code=ben, item=offer(closing), contact="BEN-CONTACT")
    (asked,) = peers(closing, ANA, ana)["asked_of_me"]
    assert closing.refuses(BEN, "AnswerPeer", code=ben, request=asked["id"], yes=True, contact="me") == "no-such-item"
    assert closing.refuses(ANA, "AnswerPeer", code=ana, request=asked["id"], yes=True) == "incomplete"
    assert closing.refuses(CLEO, "FindPeers", code="ACDE-ACDE") == "no-such-code"


def test_what_no_moderator_let_through_cannot_be_asked_about(closing):
    commit(closing, ANA, SHARES)
    ben = commit(closing, BEN, ASKS)
    hidden = closing.sees(FATOU)["shared"]["waiting"][0]["id"]
    assert closing.refuses(BEN, "AskPeer", code=ben, item=hidden, contact="me") == "no-such-item"


@pytest.mark.parametrize("who_leaves", ["the one who asked", "the one who was asked", "the offer alone"])
def test_whoever_leaves_takes_both_contacts_along(closing, who_leaves):
    ana, ben = commit(closing, ANA, SHARES), commit(closing, BEN, ASKS)
    closing.show_all()
    closing.ask(BEN, "AskPeer", code=ben, item=offer(closing), contact="BEN-CONTACT")
    (asked,) = peers(closing, ANA, ana)["asked_of_me"]
    closing.ask(ANA, "AnswerPeer", code=ana, request=asked["id"], yes=True, contact="ANA-CONTACT")
    if who_leaves == "the offer alone":
        closing.ask(ANA, "ChangeCommitment", code=ana, **{**SHARES, "open_to_peers": False})
    else:
        closing.ask(ANA, "DeleteCommitment", code=ben if who_leaves == "the one who asked" else ana)
    erased = {paper for event in closing.events for paper in event.erases}
    assert f"peers/{asked['id']}" in erased
    assert not closing.session.states["next"].asked
    assert not closing.session.states["next"].answered


@given(st.lists(st.sampled_from(["ask", "yes", "no", "hide", "show", "leave"]), max_size=8))
def test_no_path_shows_a_contact_to_somebody_who_was_not_told_yes(path):
    workshop = Rehearsal(with_peers())
    workshop.go_to("next/write")
    ana, ben = commit(workshop, ANA, SHARES), commit(workshop, BEN, ASKS)
    workshop.show_all()
    item, said_yes = offer(workshop), False
    moves = {
        "ask": lambda: workshop.ask(BEN, "AskPeer", code=ben, item=item, contact="BEN-CONTACT"),
        "hide": lambda: workshop.ask(FATOU, "Dismiss", item=item),
        "show": lambda: workshop.ask(FATOU, "Show", item=item),
        "leave": lambda: workshop.ask(ANA, "ChangeCommitment", code=ana, **{**SHARES, "open_to_peers": False}),
    }
    for move in path:
        requests = peers(workshop, ANA, ana)["asked_of_me"]
        if move in moves:
            _tries(moves[move])
        elif requests:
            first = requests[0]["state"] == "waiting"
            said_yes = said_yes or (first and move == "yes")
            workshop.ask(
                ANA, "AnswerPeer", code=ana, request=requests[0]["id"], yes=move == "yes", contact="ANA-CONTACT"
            )
        if not said_yes:
            assert "ANA-CONTACT" not in str(peers(workshop, BEN, ben))
            assert "BEN-CONTACT" not in str(peers(workshop, ANA, ana))


def _tries(move):
    """Some moves are refused after others; that is the rule's own business."""
    from workshop.journey.refused import Refused

    try:
        move()
    except Refused:
        return
