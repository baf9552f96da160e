"""Guessing is slow, and somebody's wrong tries keep nobody else out for long."""

import pytest

from workshop.web.line import CODES, FORGIVEN, MOST_KNOWN, PASSPHRASES, Crowded, Line


@pytest.fixture
def line(clock):
    return Line(PASSPHRASES, clock)


def turned_away(line, who, tries):
    waits, away = [], 0
    for _ in range(tries):
        try:
            waits.append(line.enter(who))
        except Crowded:
            away += 1
    return waits, away


def test_each_wrong_passphrase_waits_longer_for_the_next_try(line, clock):
    waits = []
    for _ in range(6):
        waits.append(line.enter("mallory"))
        clock.now += waits[-1]
    assert waits == [0, 0.5, 1, 2, 4, 4]


def test_tries_that_are_sent_at_once_wait_one_after_another_and_few_may_wait(line):
    waits, away = turned_away(line, "mallory", 100)
    assert waits == [0, 0.5, 1.5, 3.5, 7.5]
    assert away == 95


def test_fatou_signs_in_at_once_while_many_guess(line):
    for number in range(200):
        turned_away(line, f"mallory {number % 7}", 1)
    assert line.enter("fatou") <= line.pace.longest


def test_who_was_never_wrong_does_not_wait_behind_those_who_were(line, clock):
    turned_away(line, "mallory", 50)
    clock.now += line.pace.apart_at_first
    assert line.enter("fatou") == 0


def test_many_with_an_address_each_wait_in_a_short_line_too(line):
    waits, away = [], 0
    for number in range(1000):
        more, turned = turned_away(line, f"mallory {number}", 1)
        waits, away = waits + more, away + turned
    assert len(waits) == line.pace.longest / line.pace.apart_at_first
    assert max(waits) < line.pace.longest
    assert len(waits) + away == 1000


def test_a_right_one_is_no_mistake_and_takes_none_back(line, clock):
    for _ in range(5):
        assert line.enter("fatou") == 0
        line.right("fatou")
        clock.now += 1
    turned_away(line, "mallory", 4)
    clock.now += 10
    assert line.enter("mallory") == 0
    line.right("mallory")
    assert line.enter("mallory") == 4


def test_mistakes_are_forgiven_after_a_while(line, clock):
    turned_away(line, "ana", 4)
    clock.now += FORGIVEN + 1
    assert line.enter("ana") == 0
    assert line.enter("ana") == 0.5


def test_a_whole_room_behind_one_address_may_mistype_its_code_and_gets_in(clock):
    line = Line(CODES, clock)
    for _ in range(290):
        assert line.enter("the room") == 0
    for _ in range(300):
        assert line.enter("the room") == 0
        line.right("the room")


def test_who_goes_on_guessing_codes_is_slow(clock):
    line = Line(CODES, clock)
    waits, away = turned_away(line, "mallory", 10_000)
    assert CODES.free < len(waits) <= CODES.free + CODES.longest / CODES.most
    assert away == 10_000 - len(waits)


def test_addresses_without_end_fill_no_memory(line, clock):
    for number in range(3 * MOST_KNOWN):
        clock.now += 1
        line.enter(str(number))
    assert len(line._known) <= MOST_KNOWN
