"""`python run.py` twice with the same DATABASE_URL and REDIS_URL: one workshop, whichever of the two people come to."""

import json
import signal
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from tests.hosted.phones import Phone, Room, all_at
from tests.journeys.conftest import PASSPHRASE, PATIENCE, Server
from tools.crowd import Facilitator
from workshop.shelf import session_of
from workshop.store.database import hosted, open_database
from workshop.store.workshops import Workshops

PEOPLE = 200
OPEN, REVEALED, ROUND = "norms/g1/open", "norms/g1/reveal", "norms/g1"


class Pair:
    """Two programs, one database, one Redis; fatou presses at the first, farid at the second."""

    def __init__(self, folder, url, redis_url):
        self.url = url
        settings = {"DATABASE_URL": url, "REDIS_URL": redis_url}
        self.servers = [Server(folder / str(number) / "data", settings=settings) for number in range(2)]
        for server in self.servers:
            server.data.parent.mkdir()
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(Server.start, self.servers))
        self.code = self.servers[0].address("Join").rpartition("/")[2]
        self.fatou, self.farid = (Facilitator(server.base, PASSPHRASE) for server in self.servers)
        self.room = Room()
        self.phones = []

    def join(self, number):
        """Every second one at the other program, five at a table."""
        for each in range(number):
            base = self.servers[each % 2].base
            self.phones.append(Phone(self.room, base, self.code, str(1 + each // 10)))
        self.room.wait(lambda: all(phone.views for phone in self.phones))
        return self.phones

    def session(self):
        database = open_database(hosted(self.url))
        workshops = Workshops(database)
        session = session_of(database, workshops.all()[0])
        database.dispose()
        return session

    def leave(self):
        for one in (self.fatou, self.farid, *self.phones):
            one.leave()
        self.room.close()
        for server in self.servers:
            if server.process.poll() is None:
                server.end(signal.SIGKILL)


@pytest.fixture
def pair(tmp_path, postgres, redis_server):
    running = Pair(tmp_path, postgres.fresh(), redis_server.url)
    yield running
    running.leave()


def sees(facilitator, true):
    """The first view on this console of which it is true."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        if true(view := facilitator.views.get(timeout=PATIENCE)["shared"]):
            return view
    raise AssertionError("no such view came")


def health(server):
    try:
        with urllib.request.urlopen(f"{server.base}/healthz", timeout=PATIENCE) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


def hold(phone, key, card="A"):
    return phone.ask("HoldCard", round=ROUND, card=card, key=key)


def test_two_hundred_people_at_two_programs_of_which_one_is_killed(pair):
    assert pair.servers[1].address("Join").endswith(pair.code)
    phones = pair.join(PEOPLE)
    tables = {str(1 + number): 10 for number in range(PEOPLE // 10)}
    assert sees(pair.farid, lambda view: view["room"]["people"] == PEOPLE)["room"]["tables"] == tables

    with ThreadPoolExecutor(2) as pool:  # both press at once: one step, on everybody's phone
        pressed = pool.map(lambda who: who.ask("Start", reason="a test"), (pair.fatou, pair.farid))
        assert all(answer["ok"] for answer in pressed)
    first_step = sees(pair.fatou, lambda view: view["step"] != "lobby")["step"]
    all_at(pair.room, phones, first_step)
    pair.fatou.here = first_step
    pair.fatou.go_to(OPEN)
    all_at(pair.room, phones, OPEN)

    here, there = phones[::2], phones[1::2]
    first = {phone: hold(phone, f"first-{number:04d}") for number, phone in enumerate(phones)}
    pair.room.wait(lambda: all(number in phone.answers for phone, number in first.items()))
    assert all(phone.answers[number]["ok"] for phone, number in first.items())

    again = {phone: hold(phone, f"again-{number:04d}", "B") for number, phone in enumerate(phones)}
    pair.room.wait(lambda: sum(again[phone] in phone.answers for phone in there) > 10)
    pair.servers[1].end(signal.SIGKILL)
    pair.room.wait(lambda: not any(phone.here for phone in there))
    for phone in there:
        phone.connect(pair.servers[0].base)
    pair.room.wait(lambda: all(phone.step == OPEN for phone in there))
    assert all(phone.views[0]["mine"]["cards"]["card"] == "B" for phone in there if again[phone] in phone.answers)
    last = {phone: hold(phone, f"again-{number:04d}", "B") for number, phone in enumerate(phones)}
    pair.room.wait(lambda: all(number in phone.answers for phone, number in last.items()))
    assert all(phone.answers[number]["ok"] for phone, number in last.items())
    assert pair.session().states["norms"].round(ROUND).answers == PEOPLE
    assert sees(pair.fatou, lambda view: view["room"]["people"] == PEOPLE)["room"]["tables"] == tables

    pair.fatou.go_to(REVEALED)
    all_at(pair.room, here + there, REVEALED)
    assert phones[1].views[-1]["shared"]["totals"]["cells"]["B"]["size"] == "most"


def test_what_a_facilitator_does_at_one_program_moves_the_other_also_while_redis_is_away(pair, redis_server):
    ana, ben = pair.join(2)
    pair.fatou.ask("Start", reason="a test")
    here = sees(pair.fatou, lambda view: view["step"] != "lobby")["step"]
    all_at(pair.room, [ana, ben], here)
    redis_server.stop()
    pair.fatou.ask("Next", leaving=here)
    there = sees(pair.fatou, lambda view: view["step"] not in ("lobby", here))["step"]
    all_at(pair.room, [ana, ben], there)
    redis_server.start()
    hers = sees(pair.fatou, lambda view: view["wheel"])["wheel"]
    assert pair.farid.ask("TakeWheel")["ok"]
    assert sees(pair.fatou, lambda view: view["wheel"] not in ("", hers))
    assert pair.fatou.ask("Next", leaving=there)["code"] == "wheel"


def test_a_database_that_is_slow_holds_up_nobody_but_who_asks_it(pair, postgres):
    """Somebody holds the head of the workshop; who presses waits, and the program answers all others."""
    with postgres.connect(pair.url.split("/")[3].split("?")[0]) as connection, ThreadPoolExecutor(1) as pool:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM heads FOR UPDATE")
        pressed = pool.submit(pair.fatou.ask, "Start", reason="a test")
        waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        while not connection.execute(waits).fetchone()[0]:
            connection.execute("SELECT pg_sleep(0.01)")
        assert health(pair.servers[0]) == (200, {"ok": True})
        assert not pressed.done()
        connection.execute("ROLLBACK")
        assert pressed.result(PATIENCE)["ok"]


def test_while_the_database_is_away_nothing_is_acknowledged_and_afterwards_all_goes_on(pair, postgres):
    (ana,) = pair.join(1)
    postgres.stop()
    assert health(pair.servers[0]) == (503, {"ok": False})
    assert pair.fatou.ask("Start", reason="a test")["code"] == "busy"
    postgres.start()
    assert pair.farid.ask("Start", reason="a test")["ok"]
    first_step = sees(pair.fatou, lambda view: view["step"] != "lobby")["step"]
    all_at(pair.room, [ana], first_step)
    assert health(pair.servers[0]) == (200, {"ok": True})
