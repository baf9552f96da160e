"""Who is there, over all programs that serve a workshop: everybody once, where they came last."""

import pytest

from workshop.web.elsewhere import FORGOTTEN_SECONDS, HERE, Elsewhere
from workshop.web.wheel import Wheel


@pytest.fixture
def elsewhere(clock):
    return Elsewhere("0123456789abcdef", clock)


def heard(elsewhere, program, **tables):
    return elsewhere.heard(program, tables, frozenset())


def test_whoever_is_connected_to_two_programs_is_one_person(elsewhere):
    heard(elsewhere, HERE, ana="1")
    heard(elsewhere, "other", ana="1", ben="2")
    assert elsewhere.tables() == {"ana": "1", "ben": "2"}


def test_where_somebody_came_last_counts_while_an_old_connection_lingers(elsewhere, clock):
    heard(elsewhere, "other", ana="1")
    clock.now += 1
    heard(elsewhere, HERE, ana="2")
    clock.now += 1
    heard(elsewhere, "other", ana="1")
    assert elsewhere.tables() == {"ana": "2"}
    clock.now += 1
    heard(elsewhere, "third", ana="3")
    assert elsewhere.tables() == {"ana": "3"}


def test_a_program_that_says_nothing_any_more_is_forgotten_and_this_one_never(elsewhere, clock):
    heard(elsewhere, HERE, ana="1")
    elsewhere.heard("other", {"ben": "2"}, frozenset({"console"}))
    assert elsewhere.has_console("console")
    clock.now += FORGOTTEN_SECONDS + 1
    assert elsewhere.forget()
    assert not elsewhere.forget()
    assert (elsewhere.tables(), elsewhere.has_console("console")) == ({"ana": "1"}, False)


def test_only_what_changed_is_news(elsewhere, clock):
    assert heard(elsewhere, "other", ana="1")
    clock.now += 5
    assert not heard(elsewhere, "other", ana="1")
    assert heard(elsewhere, "other", ana="2")
    assert elsewhere.gone("other")
    assert not elsewhere.gone("other")


def test_programs_call_people_by_names_from_which_no_cookie_can_be_made(elsewhere):
    heard(elsewhere, "other", **{elsewhere.name_of("ana's number"): "1"})
    assert elsewhere.has_person("ana's number")
    assert "ana's number" not in str(vars(elsewhere))
    assert Elsewhere("another workshop", elsewhere.clock).name_of("ana's number") not in elsewhere.tables()


def test_of_two_programs_the_last_turn_of_the_wheel_wins_in_both():
    first, second = Wheel(lambda _: True), Wheel(lambda _: True)
    first.turn, second.turn = (1, "fatou", False), (2, "farid", True)
    assert first.follow(second.turn)
    assert not second.follow((1, "fatou", False))
    assert first.holder == second.holder == "farid"
