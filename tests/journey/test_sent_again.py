"""What was stored, but not acknowledged, is sent again: it counts, and once, whatever is closed by now."""

import pytest

from tests.agendas import CARE, STATEMENT, agenda, plan, step
from tests.people import ANA, BEN, FATOU, SCREEN, crowd
from tests.rehearsal import Rehearsal
from workshop.activities import COMMANDS
from workshop.journey.roles import Role

KEY = "made-on-anas-phone"
CARD = {"round": "norms/g1", "card": "B"}
PAPERS = {"round": "norms/g1", "counts": {"A": 3}}
NOTE = {"block": "hopes", "card": "A", "text": "Time", "share": "table"}
LINE = {"text": "What helped was time", "agreed": True}
PRACTICE = {"title": "A box", "done": "We moved it", "evidence": "hunch"}
COMMITMENT = {"level": "me", "action": "Do", "first_step": "Now", "can_share": "Rules", "open_to_peers": True}
ANY_NUMBER_OF_TIMES = {"WithdrawNote", "WithdrawQuestion", "WithdrawPractice", "AnswerPeer", "SayHowItWent"}
"""Never closed, and what they ask for is so afterwards."""


def with_all_kinds():
    blocks = [{**block} for block in plan()["blocks"]]
    cards = blocks[2]["cards"]
    steps = [step("before", 1), step("write", 3, show="write"), step("notes", 3, show="notes")]
    hopes = {"id": "hopes", "kind": "cards", "title": "Hopes", "minutes": 10, "mode": "text_per_colour"}
    blocks.insert(3, {**hopes, "cards": cards, "steps": steps})
    blocks[-1]["steps"] = [{**one, "peers": True} for one in blocks[-1]["steps"]]
    return agenda(care=CARE, blocks=blocks)


@pytest.fixture
def everything():
    return Rehearsal(with_all_kinds())


def note_taker(workshop):
    workshop.ask(ANA, "TakeRole", role="notes")
    return {}


def called(workshop):
    note_taker(workshop)
    workshop.ask(ANA, "ShareLine", **LINE)
    workshop.ask(FATOU, "CallTables")
    return {}


def question(workshop):
    workshop.ask(BEN, "AskQuestion", text="Why?")
    item = workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]
    workshop.ask(FATOU, "Show", item=item)
    return {"question": item}


def committed(workshop, who=ANA):
    return {"code": workshop.ask(who, "Commit", **COMMITMENT).mine["receipt"]["code"].replace("-", "")}


def offered(workshop):
    own = committed(workshop)
    committed(workshop, BEN)
    item = workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]
    workshop.ask(FATOU, "Show", item=item)
    return {**own, "item": item}


def nothing(_):
    return {}


def taken_over(workshop):
    workshop.ask(BEN, "TakeRole", role="notes")


def withdrawn(workshop):
    (item,) = workshop.session.queue.items
    workshop.ask(ANA, "WithdrawQuestion", question=item)


def answered(workshop):
    for item in list(workshop.session.queue.items):
        workshop.ask(FATOU, "MarkAnswered", item=item)


def closed(workshop):
    workshop.ask(FATOU, "CloseCommitments", closed=True)


def not_shown(workshop):
    for item in list(workshop.session.queue.items):
        workshop.ask(FATOU, "Park", item=item)


def counted_anew(workshop):
    workshop.ask(BEN, "CountPapers", round="norms/g1", counts={"A": 5})


SENT = {  # where, what comes before, the command and its fields, where the workshop is afterwards, what happens there
    "a card": ("norms/g1/open", nothing, "HoldCard", CARD, "norms/tables", nothing),
    "a pass": ("norms/g1/open", nothing, "HoldCard", {**CARD, "card": "pass"}, "norms/tables", nothing),
    "papers": ("norms/g1/open", nothing, "CountPapers", PAPERS, "norms/g1/open", counted_anew),
    "papers after the step": ("norms/g1/open", nothing, "CountPapers", PAPERS, "norms/tables", nothing),
    "a note": ("hopes/write", nothing, "WriteNote", NOTE, "hopes/notes", nothing),
    "a role": ("talk/prompt", nothing, "TakeRole", {"role": "host"}, "talk/voices", nothing),
    "a draft": ("talk/line", nothing, "DraftLine", {"base": "", "text": "What"}, "talk/voices", nothing),
    "a line": ("talk/line", note_taker, "ShareLine", LINE, "norms/frame", nothing),
    "a line, notes handed on": ("talk/line", note_taker, "ShareLine", LINE, "talk/voices", taken_over),
    "done": ("talk/line", nothing, "TableSays", {"word": "done"}, "norms/frame", nothing),
    "rather not": ("talk/line", called, "DeclineCall", {}, "norms/frame", nothing),
    "a question": ("panel/story", nothing, "AskQuestion", {"text": "How?"}, "next/write", nothing),
    "a question, taken back": ("panel/story", nothing, "AskQuestion", {"text": "How?"}, "next/write", withdrawn),
    "support": ("panel/story", question, "Support", {}, "next/write", nothing),
    "support, then answered": ("panel/story", question, "Support", {}, "panel/questions", answered),
    "a practice": ("panel/story", nothing, "SharePractice", PRACTICE, "next/write", nothing),
    "a commitment": ("next/write", nothing, "Commit", COMMITMENT, "next/wall", closed),
    "a change": ("next/write", committed, "ChangeCommitment", COMMITMENT, "next/wall", closed),
    "a deletion": ("next/write", committed, "DeleteCommitment", {}, "next/wall", closed),
    "an offer to peers": ("next/write", offered, "AskPeer", {"contact": "room 4"}, "next/wall", not_shown),
}  # fmt: skip


@pytest.mark.parametrize("what", SENT)
def test_what_was_stored_is_acknowledged_as_stored_and_counts_once(everything, what):
    at, prepare, command, fields, then, happens = SENT[what]
    everything.go_to(at)
    request = {**fields, **prepare(everything), "key": KEY}
    first = everything.ask(ANA, command, **request)
    everything.go_to(then)
    happens(everything)
    before = everything.session
    again = everything.ask(ANA, command, **request)
    assert not again.code
    assert everything.session is before
    assert (again.mine or {}).get("receipt") == (first.mine or {}).get("receipt")


def test_every_command_with_a_key_is_among_them():
    keyed = {name for name, one in COMMANDS.items() if Role.PARTICIPANT in one.asked_by and "key" in one.model_fields}
    assert keyed == {command for _, _, command, *_ in SENT.values()} | ANY_NUMBER_OF_TIMES


def test_ana_is_told_which_card_counts_while_it_is_not_revealed(everything):
    everything.go_to("norms/g1/open")
    everything.ask(ANA, "HoldCard", **CARD, key=KEY)
    everything.next()
    everything.ask(FATOU, "Back", leaving=everything.session.step_id)
    again = everything.ask(ANA, "HoldCard", **CARD, key=KEY)
    assert again.mine["cards"] == {"round": "norms/g1", "card": "B"}


def test_a_key_says_nothing_to_anybody_else(everything):
    everything.go_to("norms/g1/open")
    everything.ask(ANA, "HoldCard", **CARD, key=KEY)
    everything.next()
    for card in "ABCD":
        assert everything.refuses(BEN, "HoldCard", round="norms/g1", card=card, key=KEY) == "closed"


def test_a_known_key_with_another_card_changes_nothing(everything):
    everything.go_to("norms/g1/open")
    everything.ask(ANA, "HoldCard", **CARD, key=KEY)
    everything.next()
    lying = everything.session.states["norms"].round("norms/g1")
    everything.ask(ANA, "HoldCard", round="norms/g1", card="D", key=KEY)
    assert everything.session.states["norms"].round("norms/g1") is lying


def test_after_the_reveal_nothing_leads_from_ana_to_what_she_gave(everything):
    everything.go_to("norms/g1/open")
    for who in (ANA, *crowd(12)):
        everything.ask(who, "HoldCard", **CARD, key=KEY)
    everything.go_to("norms/g1/reveal")
    assert everything.refuses(ANA, "HoldCard", **CARD, key=KEY) == "closed"
    assert everything.sees(SCREEN)["shared"]["totals"]["enough"]


def test_a_card_is_looked_up_in_its_own_round_while_another_one_is_answered():
    blocks = [{**block} for block in plan()["blocks"]]
    blocks[2] |= {
        "statements": [STATEMENT, {"id": "g2", "text": "Girls show it."}],
        "steps": [{"choose": "g1", "minutes": 3}, {"choose": "g2", "minutes": 3}],
    }
    workshop = Rehearsal(agenda(care=CARE, blocks=blocks))
    workshop.go_to("norms/g1/open")
    workshop.ask(ANA, "HoldCard", **CARD, key=KEY)
    workshop.go_to("norms/g2/open")
    workshop.ask(ANA, "HoldCard", round="norms/g2", card="A")
    assert not workshop.ask(ANA, "HoldCard", **CARD, key=KEY).code
    assert workshop.refuses(BEN, "HoldCard", **CARD, key=KEY) == "closed"
    ballots = [set(workshop.session.states["norms"].round(f"norms/{name}").held) for name in ("g1", "g2")]
    assert not ballots[0] & ballots[1]


def test_papers_beside_the_name_of_a_table_bear_no_ballot(everything):
    everything.go_to("norms/g1/open")
    everything.ask(ANA, "HoldCard", **CARD)
    everything.ask(ANA, "CountPapers", round="norms/g1", counts={"A": 3})
    (ballot,) = everything.session.states["norms"].round("norms/g1").held
    assert ballot not in everything.events[-1].model_dump_json()


def test_a_question_of_the_morning_is_not_asked_again_in_the_evening():
    def panel(name):
        steps = [step("story", 5, speaker="First"), step("questions", 5, questions=True)]
        return {"id": name, "kind": "panel", "title": name, "minutes": 10, "steps": steps}

    workshop = Rehearsal(agenda(care=CARE, blocks=[panel("morning"), panel("evening")]))
    workshop.go_to("morning/story")
    workshop.ask(ANA, "AskQuestion", text="Why?", key=KEY)
    workshop.go_to("evening/story")
    workshop.ask(ANA, "AskQuestion", text="Why?", key=KEY)
    assert [item.block for item in workshop.session.queue.items.values()] == ["morning"]
    workshop.ask(ANA, "AskQuestion", text="Why?", key="another-key-1")
    assert [item.block for item in workshop.session.queue.items.values()] == ["morning", "evening"]


def test_what_was_set_aside_for_care_does_not_come_back_as_a_commitment(everything):
    everything.go_to("next/write")
    request = {**COMMITMENT, "visibility": "wall", "key": KEY}
    everything.ask(ANA, "Commit", **request)
    everything.ask(FATOU, "Care", item=everything.sees(FATOU)["shared"]["waiting"][0]["id"])
    assert not everything.ask(ANA, "Commit", **request).code
    assert everything.session.states["next"].kept == {}
