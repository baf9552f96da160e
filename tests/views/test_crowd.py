"""From answers to numbers: few, lonely and unanimous answers are not given away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.views.crowd import Size, arrived, at_least, shared_by_few, support, tally, totals

counts = st.fixed_dictionaries({letter: st.integers(0, 120) for letter in "ABCD"})


def sizes(**given: int) -> dict[str, Size]:
    return {letter: cell.size for letter, cell in totals({**dict.fromkeys("ABCD", 0), **given}, 10, 3).cells.items()}


def test_below_the_minimum_nothing_is_shown():
    assert not totals({"A": 5, "B": 4, "C": 0, "D": 0}, 10, 3).enough


def test_no_setting_goes_below_the_floor():
    assert not totals({"A": 2, "B": 2, "C": 0, "D": 0}, 0, 0).enough


def test_one_dissenter_looks_like_none():
    unanimous = totals({"A": 12, "B": 0, "C": 0, "D": 0}, 10, 3)
    assert totals({"A": 11, "B": 1, "C": 0, "D": 0}, 10, 3) == unanimous
    assert totals({"A": 10, "B": 1, "C": 1, "D": 0}, 10, 3) == unanimous
    assert unanimous.cells["A"].size is Size.MOST


def test_a_single_hidden_group_hides_the_next_smallest_with_it():
    assert sizes(A=10, B=9, C=8, D=1) == {"A": Size.ABOUT, "B": Size.ABOUT, "C": Size.KEPT, "D": Size.FEW}


def test_two_hidden_groups_hide_each_other():
    assert sizes(A=10, B=9, C=2, D=1) == {"A": Size.ABOUT, "B": Size.ABOUT, "C": Size.FEW, "D": Size.FEW}


@given(counts)
def test_no_number_is_exact_and_no_small_group_has_one(given):
    shown = totals(given, 10, 3)
    assert shown.about is None or shown.about % 5 == 0
    for letter, cell in shown.cells.items():
        assert cell.about is None or (cell.about % 5 == 0 and given[letter] >= 3)


@given(counts)
def test_a_group_is_never_hidden_alone(given):
    hidden = [cell for cell in totals(given, 10, 3).cells.values() if cell.about is None]
    assert len(hidden) != 1


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
def test_answers_come_in_steps_of_five(count, shown):
    assert arrived(count) == shown


@pytest.mark.parametrize(("count", "shown"), [(1, None), (4, None), (5, 5), (8, 10)])
def test_support_is_hidden_while_too_few_share_it(count, shown):
    assert support(count) == shown


def test_few_that_share_something_have_no_number_and_nobody_is_not_there():
    assert tally("aaabbc", 3) == {"a": 3, "b": None, "c": None}
    assert tally("aabb", 1) == {"a": None, "b": None}
    assert tally("", 3) == {}


def test_a_higher_minimum_hides_more():
    assert shared_by_few("aaaabbb", 4) == {"b"}
    assert shared_by_few("aaabb", 1) == {"b"}
    assert at_least(3, 4) is None
    assert at_least(4, 4) == 4
