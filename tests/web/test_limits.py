"""A whole room behind one address gets in, and one phone that never stops slows down nobody but itself."""

import pytest

from tests.web.conftest import Person
from workshop.web import limits
from workshop.web.limits import (
    COMMANDS,
    OF_ONE,
    PATIENCE,
    REQUESTS,
    REQUESTS_OF_ADDRESS,
    Buckets,
    Commands,
    Connections,
)

ROOM = {"REMOTE_ADDR": "198.51.100.9"}


@pytest.fixture
def clock(clock, monkeypatch):
    """The one by which the whole program counts."""
    monkeypatch.setattr(limits.Buckets.__init__, "__defaults__", (clock,))
    monkeypatch.setattr(limits.Commands.__init__, "__defaults__", (clock,))
    return clock


@pytest.mark.slow
def test_three_hundred_join_at_once_from_one_address_with_all_that_a_phone_asks_for(clock, app):
    for number in range(300):
        phone = Person(app).http
        phone.environ_base.update(ROOM)
        code = app.extensions["code"]
        assert phone.get(f"/j/{code}").status_code == 200
        assert phone.post(f"/j/{code}", json={"table": str(number % 30)}).status_code == 201
        assert phone.get("/phone").status_code == 200
        assert phone.get("/socket.io/?EIO=4&transport=polling").status_code == 200


def flood(http, path, tries):
    return [http.get(path, environ_overrides=ROOM).status_code for _ in range(tries)]


def test_a_phone_that_never_stops_is_turned_away_and_its_neighbours_behind_the_same_address_are_not(clock, app):
    mallory, ana, newcomer = Person(app).http, Person(app).http, Person(app).http
    for one in (mallory, ana):
        one.post(f"/j/{app.extensions['code']}", json={}, environ_overrides=ROOM)
    answers = flood(mallory, "/care", REQUESTS.burst + 5)
    assert answers[-5:] == [429] * 5
    assert set(flood(ana, "/care", 20)) == set(flood(newcomer, "/care", 20)) == {200}
    clock.now += 1
    assert flood(mallory, "/care", 1) == [200]


def test_who_joined_gets_on_when_strangers_behind_the_same_address_flood(clock, app, monkeypatch):
    ana, mallory = Person(app).http, Person(app).http
    ana.post(f"/j/{app.extensions['code']}", json={}, environ_overrides=ROOM)
    buckets = Buckets(clock)
    for _ in range(REQUESTS_OF_ADDRESS.burst):
        assert buckets.take("strangers", REQUESTS_OF_ADDRESS)
    assert not buckets.take("strangers", REQUESTS_OF_ADDRESS)
    monkeypatch.setattr(limits.Buckets, "take", lambda _buckets, _who, rate: rate is REQUESTS)
    assert flood(mallory, "/care", 1) == [429]
    assert flood(ana, "/care", 1) == [200]


def test_the_laptop_itself_is_never_turned_away(clock, app):
    http = Person(app).http
    assert {http.get("/healthz").status_code for _ in range(REQUESTS.burst + 5)} == {200}


def test_commands_of_one_phone_are_told_that_it_is_busy_and_those_of_others_go_on(clock, ana, ben):
    for _ in range(COMMANDS.burst):
        assert ana.ask("StepOut", {})["code"] == "not-understood"
    assert ana.ask("StepOut", {})["code"] == "busy"
    assert ben.ask("StepOut", {})["code"] == "not-understood"
    clock.now += 1
    assert ana.ask("StepOut", {})["code"] == "not-understood"


def test_another_tab_gives_no_second_helping(clock, ana):
    for _ in range(COMMANDS.burst):
        ana.ask("StepOut", {})
    assert ana.connect().ask("StepOut", {})["code"] == "busy"


def test_who_goes_on_and_on_is_cut_off(clock, ana):
    for _ in range(COMMANDS.burst + PATIENCE):
        ana.socket.emit("command", "StepOut", {}, callback=True)
        if not ana.socket.is_connected():
            break
    assert not ana.socket.is_connected()


def test_a_bucket_fills_up_again_and_never_runs_over(clock):
    buckets = Buckets(clock)
    commands = Commands(clock)
    for _ in range(COMMANDS.burst):
        assert buckets.take("ana", COMMANDS)
    assert not buckets.take("ana", COMMANDS)
    clock.now += 0.5
    refilled = int(COMMANDS.second / 2)
    assert [buckets.take("ana", COMMANDS) for _ in range(refilled + 1)] == [True] * refilled + [False]
    clock.now += 1000
    assert sum(buckets.take("ana", COMMANDS) for _ in range(2 * COMMANDS.burst)) == COMMANDS.burst
    assert commands.allowed("ana", COMMANDS)


def test_people_without_end_fill_no_memory(clock):
    buckets = Buckets(clock)
    for number in range(2 * limits.MOST_KNOWN + 1):
        buckets.take(str(number), REQUESTS)
    assert len(buckets._level) <= limits.MOST_KNOWN


def test_of_many_connections_of_one_browser_the_oldest_goes_as_a_phone_that_comes_back_must_win(app, ana):
    first = ana.socket
    others = []
    for _ in range(OF_ONE):
        again = Person(app)
        again.http = ana.http
        others.append(again.connect())
    assert not first.is_connected()
    assert all(other.socket.is_connected() for other in others)


def test_an_address_has_many_connections_and_not_endlessly_many():
    connections = Connections()
    for number in range(limits.OF_ADDRESS):
        assert not connections.full("198.51.100.9")
        assert connections.arrive(str(number), "198.51.100.9", f"person {number}") == []
    assert connections.full("198.51.100.9")
    assert not connections.full("198.51.100.10")
    for number in range(limits.OF_ADDRESS):
        connections.leave(str(number))
    assert not connections.full("198.51.100.9")
    connections.leave("never came")
    assert (len(connections._of_address), len(connections._of_one), len(connections._from)) == (0, 0, 0)
