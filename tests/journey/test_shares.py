"""Sharing out in proportion."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.journey.shares import shares

weights = st.lists(st.integers(0, 200), max_size=8)


@given(weights=weights, part=st.floats(0, 1))
def test_the_shares_make_up_the_amount_and_none_is_above_its_own(weights, part):
    amount = int(sum(weights) * part)
    given = shares(amount, weights)
    assert sum(given) == amount
    assert all(0 <= share <= weight for share, weight in zip(given, weights, strict=True))


@given(weights=weights, part=st.floats(0, 1))
def test_nobody_is_off_by_a_whole_piece(weights, part):
    total = sum(weights)
    amount = int(total * part)
    for share, weight in zip(shares(amount, weights), weights, strict=True):
        assert total == 0 or abs(share * total - amount * weight) < total
