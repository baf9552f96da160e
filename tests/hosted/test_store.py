"""What is kept on a laptop is kept the same way in PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select, text

from tests.agendas import plan
from tests.journeys.conftest import PATIENCE
from tests.people import FATOU
from tests.store import test_erase, test_log
from tests.two import Two, deeds, live
from workshop.bus import Bus
from workshop.opening import workshop_to_serve
from workshop.store.database import hosted, one_at_a_time, open_database, scrub
from workshop.store.log import Log
from workshop.store.schema import keys, papers
from workshop.store.workshops import Workshop, Workshops
from workshop.web import secrets_database
from workshop.web.together import Together
from workshop.web.wheel import Wheel

pytestmark = pytest.mark.slow


@pytest.fixture
def log(database):
    Workshops(database).add(Workshop("w1", "ACDE34", 1, plan()))
    return Log(database, "w1")


@pytest.mark.parametrize(
    "promise",
    [
        test_log.test_what_is_read_back_folds_into_the_same_session,
        test_log.test_two_events_in_the_same_place_are_refused_whole,
        test_log.test_a_workshop_sees_nothing_of_another,
        test_log.test_of_two_who_write_after_the_same_event_the_second_is_told_and_nothing_is_stored,
        test_log.test_a_workshop_that_was_deleted_elsewhere_takes_nothing_more,
    ],
)
def test_a_log_keeps_what_it_keeps_in_a_file(log, promise):
    promise(log)


@pytest.mark.parametrize(
    "promise",
    [
        test_erase.test_another_workshop_keeps_what_it_has,
        test_erase.test_a_workshop_that_is_to_go_on_keeps_only_its_plan,
    ],
)
def test_erasing_takes_what_it_takes_from_a_file(log, promise):
    Workshops(log.engine).add(Workshop("w2", "CDEF34", 2, plan()))
    promise(log.engine)


def test_what_was_revealed_is_in_no_row_any_more_and_its_room_is_free(log):
    test_log.keep(log, test_log.WHOLE)
    with log.engine.connect() as connection:
        assert "norms/g1" not in {scope for (scope,) in connection.execute(select(keys.c.scope))}
        assert not [paper for (paper,) in connection.execute(select(papers.c.paper)) if "g1" in paper]
    scrub(log.engine)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evening=deeds())
def test_two_rooms_know_what_a_fresh_start_would_know(database, evening, monkeypatch):
    monkeypatch.setattr("workshop.writer.GATHER_SECONDS", 0)
    with Two(database) as two:
        live(two, database, evening)
        assert two.agree()


def test_what_another_program_wrote_is_looked_for_also_without_redis(database, monkeypatch):
    monkeypatch.setattr("workshop.web.together.LOOK_SECONDS", 0.01)
    with Two(database) as two:
        seen = Event()
        two.rooms[1].announce = lambda _: seen.set()
        looking = Together(two.rooms[1], Bus(), Wheel(lambda _: True), lambda: ({}, set()), Event())
        looking.start()
        two.ask(0, FATOU, "Start", reason="a test")
        assert seen.wait(PATIENCE)
        looking.stop()
        assert two.agree()


def test_programs_that_start_together_on_an_empty_database_serve_one_workshop_with_the_same_secrets(postgres):
    url = hosted(postgres.fresh())

    def start(_):
        opened = open_database(url)
        with one_at_a_time(opened):
            workshop, _ = workshop_to_serve(Workshops(opened), plan(), new=False, now=1)
            secrets, told = secrets_database.load(opened)
        opened.dispose()
        return workshop.id, secrets, bool(told)

    with ThreadPoolExecutor(4) as pool:
        started = list(pool.map(start, range(4)))
    assert len({(workshop, secrets) for workshop, secrets, _ in started}) == 1
    assert sorted(told for *_, told in started) == [False, False, False, True]


def test_passphrases_that_are_made_again_are_kept_and_cookies_stay_good(database):
    first, _ = secrets_database.load(database)
    again, told = secrets_database.load(database, anew=True, care="gently now")
    assert (again.signing, set(told)) == (first.signing, {"passphrase", "organiser"})
    assert secrets_database.load(database)[0].care == first.care
    assert secrets_database.load(database)[0].passphrase == again.passphrase


def test_a_commit_is_on_disk_also_where_the_database_is_set_otherwise(database):
    with database.connect() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"
