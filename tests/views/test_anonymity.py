"""Nobody's card can be computed: random rooms, an attacker who sees every view and knows every answer but one."""

import json
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.agendas import ready
from tests.chance import many
from tests.people import ANA, BEN, FATOU, SCREEN, crowd
from tests.rehearsal import Rehearsal
from tests.unpacked import words
from workshop.activities.cards.plan import LETTERS, PASS
from workshop.organise.kinds import KINDS
from workshop.organise.takehome import Export
from workshop.views.crowd import totals

ROUND = "norms/g1"
ANSWERS = (*LETTERS, PASS)
rooms = st.lists(st.sampled_from(ANSWERS), max_size=60)
large = st.one_of(
    rooms,
    st.builds(lambda letter, size: [letter] * size, st.sampled_from(LETTERS), st.integers(0, 399)),
    st.builds(lambda size, one: ["A"] * size + [one], st.integers(0, 398), st.sampled_from(ANSWERS)),
)
papers = st.fixed_dictionaries({letter: st.integers(0, 3) for letter in LETTERS})

AGENDA = ready()
PEOPLE = crowd(400)


def opened() -> Rehearsal:
    workshop = Rehearsal(AGENDA)
    workshop.go_to("norms/g1/open")
    return workshop


def answered(known: list[str], anas: str, on_paper: dict[str, int] | None = None) -> Rehearsal:
    workshop = opened()
    for who, card in zip(PEOPLE, known, strict=False):
        workshop.ask(who, "HoldCard", round=ROUND, card=card, key="known-key")
    workshop.ask(ANA, "HoldCard", round=ROUND, card=anas, key="anas-first")
    if on_paper:
        workshop.ask(FATOU, "CountPapers", round=ROUND, counts=on_paper)
    return workshop


QUICK = set(KINDS) - {"report.docx"}  # made from what report.html is made from, and slow to make


def everything_seen(workshop: Rehearsal) -> str:
    """Every view of every role but Ana's own part, and every file that organisers get but one."""
    views: list[Any] = [workshop.sees(FATOU), workshop.sees(SCREEN), workshop.sees(BEN), workshop.sees(ANA)["shared"]]
    taken_home = Export(workshop.session, "en", workshop.now)
    exported = {name: words(taken_home.file(name)) for name in QUICK}
    return json.dumps([views, exported])


@settings(max_examples=many(20), suppress_health_check=[HealthCheck.too_slow])
@given(known=large, on_paper=papers)
@example(known=["A"] * 11, on_paper=dict.fromkeys(LETTERS, 0))
@example(known=["A"] * 9, on_paper=dict.fromkeys(LETTERS, 0))
@example(known=[], on_paper={"A": 3, "B": 3, "C": 3, "D": 3})
def test_who_knows_all_answers_but_anas_learns_no_more_than_the_coarse_result(known, on_paper):
    before, after = {}, {}
    for anas in ANSWERS:
        workshop = answered(known, anas, on_paper)
        before[anas] = everything_seen(workshop)
        workshop.go_to("norms/g1/reveal")
        result = workshop.session.states["norms"].revealed[ROUND].totals
        after.setdefault(result.model_dump_json(), set()).add(everything_seen(workshop))
    assert len(set(before.values())) == 1, "before the reveal every view is the same whatever Ana chose"
    assert all(len(seen) == 1 for seen in after.values()), "after it, views follow from the coarse result alone"


@settings(max_examples=many(40), suppress_health_check=[HealthCheck.too_slow])
@given(size=st.integers(9, 398), card=st.sampled_from(LETTERS), other=st.sampled_from(LETTERS))
def test_in_a_unanimous_room_one_dissenter_is_not_to_be_seen(size, card, other):
    def revealed(anas: str):
        counts = Counter([card] * size + [anas])
        return totals({letter: counts[letter] for letter in LETTERS}, 10, 3)

    assert revealed(other).cells == revealed(card).cells


@settings(max_examples=many(20), suppress_health_check=[HealthCheck.too_slow])
@given(known=rooms, late=st.lists(st.sampled_from(LETTERS), max_size=5))
def test_late_answers_and_going_back_neither_count_nor_reveal_again(known, late):
    workshop = answered(known, "A")
    workshop.go_to("norms/g1/reveal")
    frozen = workshop.session.states["norms"].revealed
    for number, card in enumerate(late):
        assert workshop.refuses(PEOPLE[300 + number], "HoldCard", round=ROUND, card=card) == "closed"
    while workshop.session.step_id != "norms/g1/open":
        workshop.ask(FATOU, "Back", leaving=workshop.session.step_id)
    assert workshop.refuses(BEN, "HoldCard", round=ROUND, card="D") == "closed"
    workshop.ask(FATOU, "Reveal", round=ROUND)
    workshop.go_to("norms/g1/reveal")
    assert workshop.session.states["norms"].revealed == frozen


@settings(max_examples=many(10), suppress_health_check=[HealthCheck.too_slow])
@given(known=rooms)
def test_while_answers_come_no_screen_moves_more_often_than_every_fifth(known):
    workshop = opened()
    moved = 0
    before = everything_seen(workshop)
    for who, card in zip(PEOPLE, known, strict=False):
        workshop.ask(who, "HoldCard", round=ROUND, card=card)
        now = everything_seen(workshop)
        moved += now != before
        before = now
    assert moved == len(known) // 5


@settings(max_examples=many(10), suppress_health_check=[HealthCheck.too_slow])
@given(phones=st.lists(st.sampled_from(LETTERS), min_size=1, max_size=4), on_paper=st.integers(10, 60))
def test_a_few_phones_cannot_be_worked_out_by_who_counted_the_papers(phones, on_paper):
    workshop = opened()
    for who, card in zip(PEOPLE, phones, strict=False):
        workshop.ask(who, "HoldCard", round=ROUND, card=card)
    workshop.ask(FATOU, "CountPapers", round=ROUND, counts={"A": on_paper})
    workshop.go_to("norms/g1/reveal")
    assert not workshop.session.states["norms"].revealed[ROUND].totals.enough


def test_what_was_never_revealed_is_gone_when_the_block_is_over(workshop):
    workshop.go_to("norms/g1/open")
    for who in PEOPLE[:20]:
        workshop.ask(who, "HoldCard", round=ROUND, card="B")
    workshop.ask(FATOU, "EndWorkshop")
    assert workshop.session.states["norms"].rounds == {}
    assert ROUND not in workshop.draft.ballots.keys
