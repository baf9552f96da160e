"""Planned, actual and expected times."""

from hypothesis import given
from hypothesis import strategies as st

from tests.agendas import agenda, plan
from tests.rehearsal import ELEVEN, MIDNIGHT, MINUTE
from workshop.journey.timeline import Clock, clock_face, drift, elapsed, expected, remaining

AGENDA = agenda()
times = st.integers(-2 * 60 * MINUTE, 6 * 60 * MINUTE)


def test_a_step_entered_on_time_leaves_no_drift():
    assert drift(AGENDA, 0, Clock(MIDNIGHT).enter("hear/opening", ELEVEN), ELEVEN) == 0


def test_an_overrun_within_the_slack_of_its_block_delays_nothing_else():
    slack = AGENDA.blocks[0].slack * 1000
    assert slack > MINUTE
    late = ELEVEN + 60_000 + MINUTE  # one minute over the first step
    assert drift(AGENDA, 0, Clock(MIDNIGHT).enter("hear/opening", ELEVEN), late) == 0


def test_a_late_start_beyond_the_slack_moves_the_end():
    at = ELEVEN + 20 * MINUTE
    slack = AGENDA.blocks[0].slack * 1000
    assert drift(AGENDA, 0, Clock(MIDNIGHT).enter("hear/opening", at), at) == 20 * MINUTE - slack


def tight(minutes):
    """The reading takes longer than its slot of so many minutes."""
    hear, *others = plan()["blocks"]
    return agenda(blocks=[{**hear, "minutes": minutes}, *others])


def test_a_block_whose_steps_need_more_than_its_slot_is_expected_to_end_late():
    short = tight(2)
    over = -short.blocks[0].slack * 1000
    assert over > 0
    assert drift(short, 0, Clock(MIDNIGHT).enter("hear/opening", ELEVEN), ELEVEN) == over


def test_what_a_coming_block_needs_beyond_its_slot_is_expected_too():
    hear, talk, *others = plan()["blocks"]
    later = agenda(blocks=[talk, {**hear, "minutes": 2}, *others])
    over = -later.blocks[1].slack * 1000
    assert drift(later, 0, Clock(MIDNIGHT).enter("talk/prompt", ELEVEN), ELEVEN) == over > 0


@given(since=times, now=times, added=st.integers(-60, 60))
def test_elapsed_is_never_negative_even_when_the_clock_jumps_back(since, now, added):
    clock = Clock(MIDNIGHT, since=ELEVEN + since).add(added * MINUTE)
    assert elapsed(clock, ELEVEN + now) >= 0
    assert remaining(clock, 60, ELEVEN + now) <= MINUTE + added * MINUTE


@given(at=st.integers(0, len(AGENDA.steps) - 1), entered=times, now=times)
def test_blocks_are_expected_to_end_one_after_the_other(at, entered, now):
    clock = Clock(MIDNIGHT).enter(AGENDA.steps[at][1].id, ELEVEN + entered)
    spans = list(expected(AGENDA, at, clock, ELEVEN + now).values())
    times = [time for span in spans[1:] for time in span]
    assert [spans[0].ends, *times] == sorted([spans[0].ends, *times])
    assert spans[0].ends >= ELEVEN + now


@given(pauses=st.lists(st.tuples(st.integers(0, MINUTE), st.integers(0, MINUTE)), max_size=6))
def test_pauses_never_count_as_time_spent(pauses):
    clock, now, ran = Clock(since=0), 0, 0
    for run, pause in pauses:
        now, ran = now + run, ran + run
        clock = clock.pause(now)
        assert elapsed(clock, now + pause) == ran
        now += pause
        clock = clock.resume(now)
    assert elapsed(clock, now) == ran


def test_past_midnight_the_clock_starts_again():
    assert clock_face((24 * 60 + 5) * MINUTE) == "00:05"
