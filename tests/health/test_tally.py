"""What is counted while people answer, and that nobody can be seen answering."""

from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families

from workshop.health.beat import Beat
from workshop.health.figures import Figures, Watched
from workshop.health.tally import TOGETHER, Tally
from workshop.journey.roles import Role


def read(tally: Tally, *roles: Role) -> dict[tuple[str, ...], float]:
    """By name and labels, as Prometheus understands it."""
    workshops = [Watched(lambda: roles, lambda: 0, lambda: False)]
    text = Figures(tally, Beat(), workshops).text().decode()
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {(sample.name, *sample.labels.values()): sample.value for sample in samples}


def of_work(told):
    return {name: value for name, value in told.items() if not name[0].startswith("process_")}


def test_a_single_answer_cannot_be_seen_arriving():
    tally = Tally()
    before = of_work(read(tally))
    for _ in range(TOGETHER - 1):
        tally.stored(0.004)
        tally.settled([""])
        tally.sent()
        assert of_work(read(tally)) == before


def test_fifty_answers_are_told_together():
    tally = Tally()
    tally.stored(0.004)
    tally.settled([""] * 40)
    tally.stored(0.03)
    tally.settled([""] * 9 + ["closed"])
    told = read(tally)
    assert told["journey_requests_total", "done"] == 49
    assert told["journey_requests_total", "refused"] == 1
    assert told["journey_commit_seconds_count",] == 2
    assert told["journey_commit_seconds_bucket", "0.005"] == 1
    assert told["journey_batch_requests_sum",] == TOGETHER


def test_what_went_wrong_is_told_at_once():
    tally = Tally()
    tally.settled(["busy", "unexpected"])
    tally.failed()
    told = read(tally)
    assert told["journey_requests_total", "busy"] == told["journey_requests_total", "unexpected"] == 1
    assert told["journey_database_errors_total",] == 1


@given(st.integers(0, 400))
def test_phones_are_told_in_steps_of_five_and_no_file_gives_them_away(phones):
    told = read(Tally(), *[Role.PARTICIPANT] * phones, Role.SCREEN, Role.FACILITATOR, Role.CARE)
    assert told["journey_connections", "phones"] == phones // 5 * 5
    assert told["journey_connections", "screens"] == 1
    assert told["journey_connections", "consoles"] == 2
    assert told.get(("process_open_fds",), 0) % 50 == 0


@given(st.lists(st.floats(0, 10), max_size=TOGETHER))
def test_a_histogram_adds_up(times):
    tally = Tally()
    for seconds in times:
        tally.stored(seconds)
        tally.settled([""])
    told = read(tally)
    counts = [value for name, value in told.items() if name[0] == "journey_commit_seconds_bucket"]
    assert counts == sorted(counts)
    assert counts[-1] == told["journey_commit_seconds_count",] == (len(times) if len(times) == TOGETHER else 0)
