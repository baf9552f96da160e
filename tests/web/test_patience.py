"""A code is slow to guess, for one person and for many."""

from workshop.web.patience import APART, FIRST, FORGIVEN, LONGEST, Patience


def test_each_wrong_code_waits_longer_up_to_what_a_phone_waits_for(clock):
    patience = Patience(clock)
    waits = []
    for _ in range(6):
        waits.append(patience.after_a_wrong_code("ana"))
        clock.now += 10
    assert waits == [FIRST, 2 * FIRST, 4 * FIRST, LONGEST, LONGEST, LONGEST]


def test_a_mistake_is_forgiven_after_a_while(clock):
    patience = Patience(clock)
    patience.after_a_wrong_code("ana")
    clock.now = FORGIVEN + 1
    assert patience.after_a_wrong_code("ana") == FIRST


def test_many_who_guess_at_once_wait_in_one_line(clock):
    patience = Patience(clock)
    waits = [patience.after_a_wrong_code(f"person {number}") for number in range(20)]
    assert waits[-1] == 20 * APART
    assert sorted(waits) == waits
