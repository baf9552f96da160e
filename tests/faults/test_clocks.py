"""The laptop's clock is set while a workshop runs: time goes on, nobody is thrown out, nothing is erased early."""

import pytest

from benchmarks.faults.clocks import Hands, run
from tests.rehearsal import ELEVEN
from workshop.steady import DAY, HOUR, SteadyClock

MINUTE = 60_000


@pytest.fixture
def hands():
    return Hands(ELEVEN)


@pytest.fixture
def clock(hands):
    """Of a workshop that is running."""
    made = SteadyClock(hands.wall, hands.ticks)
    made.running = lambda: True
    return made


def test_whatever_the_clock_says_the_workshop_goes_on(tmp_path):
    outcome = run(15, tmp_path)
    assert (outcome.lost, outcome.tried) == ([], 15)


@pytest.mark.parametrize("leap", [3 * HOUR, -3 * HOUR, 20 * DAY])
def test_a_leap_is_believed_after_it_has_stood_for_an_hour(hands, clock, leap):
    hands.wrong = leap
    assert clock().now == hands.true
    hands.true += 59 * MINUTE
    assert clock().now == hands.true
    hands.true += 2 * MINUTE
    assert clock().now == hands.true + leap


def test_before_the_start_a_clock_that_is_put_right_is_right_at_once(hands, clock):
    clock.running = lambda: False
    hands.wrong = 2 * HOUR
    assert clock().now == hands.true + 2 * HOUR
    clock.running = lambda: True
    hands.true += MINUTE
    assert clock().now == hands.true + 2 * HOUR


def test_a_clock_that_was_a_few_minutes_wrong_is_followed(hands, clock):
    hands.wrong = 7 * MINUTE
    assert clock().now == hands.true + 7 * MINUTE


def test_over_midnight_it_is_the_next_day_whatever_the_clock_says(hands, clock):
    clock()
    hands.wrong = 10 * DAY
    hands.true += 20 * MINUTE
    clock()
    for _ in range(26):
        hands.wrong += DAY  # it goes on leaping
        hands.true += 30 * MINUTE
        assert clock().now == hands.true
    assert clock().today.day == Hands(hands.true).wall().today.day


def test_a_clock_is_certain_only_after_an_even_hour(hands, clock):
    assert not clock.certain()
    hands.true += HOUR
    assert clock.certain()
    hands.wrong = DAY
    assert not clock.certain()
