"""`python run.py` twice with the same DATABASE_URL and REDIS_URL: one workshop, whichever of the two people come to."""

import html
import json
import re
import signal
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic

import pytest
from socketio.exceptions import ConnectionError as ConnectionRefused

from tests.hosted.phones import Phone, Room, all_at
from tests.journeys.conftest import PASSPHRASE, PATIENCE, Server
from tools.crowd import Facilitator
from workshop.shelf import session_of
from workshop.store.database import hosted, open_database
from workshop.store.workshops import Workshops

pytestmark = pytest.mark.slow

PEOPLE = 200
OPEN, REVEALED, ROUND = "norms/g1/open", "norms/g1/reveal", "norms/g1"


class Pair:
    """Two programs, one database, one Redis; fatou presses at the first, farid at the second."""

    def __init__(self, folder, url, redis_url):
        self.url, self.room, self.phones = url, Room(), []
        settings = {"DATABASE_URL": url, "REDIS_URL": redis_url}
        self.servers = [Server(folder / str(number) / "data", settings=settings) for number in range(2)]
        for server in self.servers:
            server.data.parent.mkdir()
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(Server.start, self.servers))
        self.fatou, self.farid = (Facilitator(server.base, PASSPHRASE) for server in self.servers)
        self.database = open_database(hosted(url))
        assert self.fatou.ask("Start", reason="a test")["ok"]

    def join(self, number):
        """Every second one at the other program, five of each at a table."""
        code = self.servers[0].address("Join").rpartition("/")[2]
        for each in range(number):
            self.phones.append(Phone(self.room, self.servers[each % 2].base, code, str(1 + each // 10)))
        self.room.wait(lambda: all(phone.views for phone in self.phones))
        return self.phones

    @property
    def session(self):
        return session_of(self.database, Workshops(self.database).all()[0])

    def next(self, who):
        """The step that comes then."""
        assert who.ask("Next", leaving=self.session.step_id)["ok"]
        return self.session.step_id

    def leave(self):
        for one in (self.fatou, self.farid):
            one.leave()
        self.room.close()
        self.database.dispose()
        for server in self.servers:
            if server.process.poll() is None:
                server.end(signal.SIGKILL)


@pytest.fixture(scope="module")
def programs(tmp_path_factory, postgres, redis_server):
    running = Pair(tmp_path_factory.mktemp("hosted"), postgres.fresh(), redis_server.url)
    yield running
    running.leave()


@pytest.fixture
def pair(programs):
    """Its phones come and go with each test; the workshop stands wherever the last one left it."""
    yield programs
    for phone in programs.phones:
        phone.leave()
    programs.room.wait(lambda: not any(phone.here for phone in programs.phones))
    programs.phones.clear()


def sees(facilitator, true):
    """The first view on this console of which it is true."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        if true(view := facilitator.views.get(timeout=PATIENCE)["shared"]):
            return view
    raise AssertionError("no such view came")


def console(facilitator, what="console"):
    """Which console this is, as its page is told; or its token."""
    request = urllib.request.Request(f"{facilitator.base}/console", headers={"Cookie": facilitator.cookie})
    with urllib.request.urlopen(request) as page:
        return re.search(rf'"{what}": ?"([^"]+)"', html.unescape(page.read().decode()))[1]


def signs_out(facilitator, server):
    form = urllib.parse.urlencode({"token": console(facilitator, "token"), "at": "console", "sure": "yes"}).encode()
    request = urllib.request.Request(f"{server.base}/sign-out", form, {"Cookie": facilitator.cookie})
    with urllib.request.urlopen(request) as page:
        assert b"You are signed out." in page.read()


def health(server):
    try:
        with urllib.request.urlopen(f"{server.base}/healthz", timeout=PATIENCE) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


def name_of(url):
    return url.split("/")[3].split("?")[0]


def hold(phone, key, card="A"):
    return phone.ask("HoldCard", round=ROUND, card=card, key=key)


def all_answered(pair, asked):
    """Waits for the answer to what each of these phones asked; all were taken."""
    pair.room.wait(lambda: all(number in phone.answers for phone, number in asked.items()))
    assert all(phone.answers[number]["ok"] for phone, number in asked.items())


def test_what_is_done_at_one_program_is_seen_at_the_other_also_while_redis_is_away(pair, redis_server):
    phones = pair.join(2)
    all_at(pair.room, phones, pair.next(pair.fatou))
    redis_server.stop()
    all_at(pair.room, phones, pair.next(pair.fatou))
    redis_server.start()
    pair.join(1)
    assert sees(pair.farid, lambda view: view["room"]["people"] == 3)
    assert pair.farid.ask("TakeWheel")["ok"]
    assert sees(pair.fatou, lambda view: view["wheel"] == console(pair.farid))
    assert pair.fatou.ask("Next", leaving=pair.session.step_id)["code"] == "wheel"
    assert pair.fatou.ask("TakeWheel")["ok"]
    assert sees(pair.farid, lambda view: view["wheel"] == console(pair.fatou))


def test_who_signs_out_at_one_program_has_nothing_open_at_the_other_also_while_redis_is_away(pair, redis_server):
    here, there = pair.servers
    gaby, gone = Facilitator(there.base, PASSPHRASE), Event()
    gaby.client.on("disconnect", lambda _: gone.set())
    redis_server.stop()
    signs_out(gaby, here)
    assert gone.wait(PATIENCE)
    redis_server.start()
    with pytest.raises(ConnectionRefused):
        gaby.connect()


def test_a_database_that_is_slow_holds_up_nobody_but_who_asks_it(pair, postgres):
    """Somebody holds the head of the workshop; who presses waits, and the program answers all others."""
    with postgres.connect(name_of(pair.url)) as connection, ThreadPoolExecutor(1) as pool:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM heads FOR UPDATE")
        pressed = pool.submit(pair.next, pair.fatou)
        waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        while not connection.execute(waits).fetchone()[0]:
            connection.execute("SELECT pg_sleep(0.01)")
        assert health(pair.servers[0]) == (200, {"ok": True})
        assert not pressed.done()
        connection.execute("ROLLBACK")
        assert pressed.result(PATIENCE)


def test_while_the_database_is_away_nothing_is_acknowledged_and_afterwards_all_goes_on(pair, postgres):
    phones, here = pair.join(2), pair.session.step_id
    postgres.stop()
    assert health(pair.servers[0]) == (503, {"ok": False})
    assert pair.fatou.ask("Next", leaving=here)["code"] == "busy"
    postgres.start()
    all_at(pair.room, phones, pair.next(pair.fatou))
    assert health(pair.servers[0]) == (200, {"ok": True})


def test_two_hundred_people_at_two_programs_of_which_one_is_killed(pair):
    phones = pair.join(PEOPLE)
    there = phones[1::2]
    room = {"people": PEOPLE, "tables": {str(1 + number): 10 for number in range(PEOPLE // 10)}}
    assert sees(pair.farid, lambda view: room.items() <= view["room"].items())

    before = pair.session
    with ThreadPoolExecutor(2) as pool:  # both press at once, and it is one step
        both = list(pool.map(lambda who: who.ask("Next", leaving=before.step_id), (pair.fatou, pair.farid)))
    assert any(answer["ok"] for answer in both)
    assert pair.session.at == before.at + 1
    all_at(pair.room, phones, pair.session.step_id)

    while pair.next(pair.fatou) != OPEN:
        pass
    all_at(pair.room, phones, OPEN)
    all_answered(pair, {phone: hold(phone, f"first-{number:04d}") for number, phone in enumerate(phones)})

    again = {phone: hold(phone, f"again-{number:04d}", "B") for number, phone in enumerate(phones)}
    pair.room.wait(lambda: sum(again[phone] in phone.answers for phone in there) > 10)
    pair.servers[1].end(signal.SIGKILL)
    pair.room.wait(lambda: not any(phone.here for phone in there))
    for phone in there:
        phone.connect(pair.servers[0].base)
    pair.room.wait(lambda: all(phone.step == OPEN for phone in there))
    kept = [phone.views[0]["mine"]["cards"]["card"] for phone in there if again[phone] in phone.answers]
    assert set(kept) == {"B"}
    all_answered(pair, {phone: hold(phone, f"again-{number:04d}", "B") for number, phone in enumerate(phones)})
    assert pair.session.states["norms"].round(ROUND).answers == PEOPLE
    assert sees(pair.fatou, lambda view: room.items() <= view["room"].items())

    while pair.next(pair.fatou) != REVEALED:
        pass
    all_at(pair.room, phones, REVEALED)
    assert phones[1].views[-1]["shared"]["totals"]["cells"]["B"]["size"] == "most"
