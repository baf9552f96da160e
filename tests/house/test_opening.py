"""Workshops of a house are opened when somebody comes, once, and closed when nobody is there any more."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.hand_clock import HandClock
from tests.house.conftest import Guest
from tests.journeys.conftest import PATIENCE
from workshop.house.rooms import IDLE
from workshop.store.erase import erase


@pytest.fixture
def clock(house):
    house.rooms.clock = HandClock()
    return house.rooms.clock


def test_nothing_is_open_before_somebody_comes(house, guest, morning, evening):
    assert guest().http.get("/").status_code == 200
    assert house.rooms.open == ()
    guest().http.get(f"/j/{morning.code}")
    assert house.rooms.open == (morning.id,)


def test_many_who_come_at_once_find_one_and_the_same(house, morning):
    made, make = [], house.rooms.make
    house.rooms.make = lambda workshop: made.append(workshop) or make(workshop)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: Guest(house).http.get(f"/j/{morning.code}").status_code, range(24)))
    assert set(answers) == {200}
    assert made == [morning]


def test_one_that_nobody_asks_for_is_closed_and_all_that_it_had_going_on_ends(house, clock, guest, morning):
    before = set(threading.enumerate())
    guest().http.get(f"/j/{morning.code}")
    started = set(threading.enumerate()) - before
    assert {thread.name for thread in started} == {"writer", "announcer", "newcomers"}, "nobody else can write here"
    app = weakref.ref(house.rooms._open[morning.id].app)
    clock.now = IDLE + 1
    house.rooms.close_idle()
    for thread in started:
        thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in started)
    gc.collect()
    assert app() is None
    assert house.rooms.open == ()


def test_one_with_somebody_in_it_stays_open_and_is_closed_later(house, clock, guest, morning):
    ana = guest().come(morning)
    clock.now = IDLE + 1
    house.rooms.close_idle()
    assert house.rooms.open == (morning.id,)
    ana.socket.disconnect()
    house.rooms.close_idle()
    assert house.rooms.open == ()


def test_what_was_closed_goes_on_where_it_was(house, clock, guest, morning):
    fatou = guest().facilitate(morning)
    assert fatou.ask("Start")["ok"]
    fatou.socket.disconnect()
    clock.now = IDLE + 1
    house.rooms.close_idle()
    assert fatou.http.get("/console").status_code == 200
    assert fatou.connect("facilitator").views()[-1]["shared"]["now"]


def test_a_restart_finds_all_workshops_and_their_people_again(start, morning, evening):
    ana, ben = Guest(start()).come(morning), Guest(start()).come(evening)
    ana.house = ben.house = start()
    for one, workshop in ((ana, morning), (ben, evening)):
        one.http.application = one.house
        assert one.http.get("/phone").status_code == 200
        assert one.opened.workshop == workshop


def test_whoever_asks_a_workshop_that_is_being_closed_gets_an_answer(guest, house, morning):
    ana = guest().come(morning)
    room = ana.opened.room
    house.rooms.close(morning.id)
    assert not ana.socket.is_connected()
    assert room.ask(None, None).code == "busy"


def test_many_are_closed_at_once_so_that_none_waits_for_another(house, guest, morning, evening, monkeypatch):
    both = Barrier(2)
    for one in (guest().come(morning), guest().come(evening)):
        stop = one.opened.room.stop
        monkeypatch.setattr(one.opened.room, "stop", lambda stop=stop: (both.wait(PATIENCE), stop()))
    house.rooms.close_all()
    assert house.rooms.open == ()


def test_one_that_was_deleted_by_another_program_is_closed_when_it_is_looked_at(house, guest, morning, evening):
    ana, ben = guest().come(morning), guest().come(evening)
    room = ana.opened.room
    erase(house.rooms.workshops.engine, morning.id, whole=True)
    assert ana.ask("AskQuestion", {"text": "Why?"}, key=True)["code"] == "no-such-item"
    room.catch_up()
    assert house.rooms.open == (evening.id,)
    assert (ana.socket.is_connected(), ben.socket.is_connected()) == (False, True)
    assert ana.http.get("/phone").location == "/"
    assert not guest().connect().socket.is_connected()


def test_one_that_is_deleted_by_another_program_at_this_very_moment_is_as_if_it_had_never_been(house, guest, morning):
    house.rooms.workshops.get = house.rooms.workshops.with_code = lambda _: morning
    erase(house.rooms.workshops.engine, morning.id, whole=True)
    assert guest().http.get(f"/j/{morning.code}").status_code == 404
    assert house.rooms.open == ()


def test_what_is_past_its_days_is_forgotten_in_open_and_in_closed_ones(house, guest, morning, evening):
    asked, ask = [], house.rooms.ask
    guest().come(morning)
    house.rooms.ask = lambda name, command, by: asked.append(name) or ask(name, command, by)
    house.rooms.workshops.with_papers = lambda: [morning.id, evening.id, "gone"]
    house.forget()
    assert asked == [morning.id, evening.id, "gone"]
