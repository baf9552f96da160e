"""`python run.py host` twice with one PostgreSQL and one Redis: every workshop at both, opened and deleted at one."""

import signal
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from click.testing import CliRunner

from tests.hosted.phones import Phone, Room, all_at
from tests.house.olga import HOST, Olga
from tests.house.test_program import House
from tests.journeys.conftest import PATIENCE
from tools.crowd import Facilitator
from workshop.cli import main
from workshop.web.together import LOOK_SECONDS

pytestmark = pytest.mark.slow

OPEN, ROUND = "norms/g1/open", "norms/g1"
PRESSES = int(PATIENCE / LOOK_SECONDS) + 3


@pytest.fixture(scope="module")
def houses(tmp_path_factory, postgres, redis_server):
    """The last test kills one of them."""
    tmp_path = tmp_path_factory.mktemp("houses")
    settings = {"DATABASE_URL": postgres.fresh(), "REDIS_URL": redis_server.url, "HOST_PASSPHRASE": HOST}
    both = [House(tmp_path / str(number) / "data", settings=settings) for number in range(2)]
    for house in both:
        house.data.parent.mkdir()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(House.start, both))
    yield both
    for house in both:
        if house.process.poll() is None:
            assert house.end(signal.SIGTERM) == 0


@pytest.fixture
def room():
    opened = Room()
    opened.phones = []
    yield opened
    for phone in opened.phones:
        phone.leave()
    opened.wait(lambda: not any(phone.here for phone in opened.phones))
    opened.close()


def phones_at(room, code, *houses):
    phones = [Phone(room, house.base, code, "1") for house in houses]
    room.phones += phones
    room.wait(lambda: all(phone.views for phone in phones))
    return phones


def answered(room, phone, name, **data):
    number = phone.ask(name, **data)
    room.wait(lambda: number in phone.answers)
    return phone.answers[number]["ok"]


def leads_to(phone, house):
    """Where somebody comes to with this phone's cookie."""
    request = urllib.request.Request(f"{house.base}/phone", headers={"Cookie": phone.cookie})
    with urllib.request.urlopen(request, timeout=PATIENCE) as page:
        return urllib.parse.urlsplit(page.url).path


def goes_on(room, farid, phones):
    """One press, and all have seen what comes then."""
    before = phones[0].step
    assert farid.ask("Next", leaving=before)["ok"]
    room.wait(lambda: len(steps := {phone.step for phone in phones}) == 1 and before not in steps)


def test_what_one_deletes_is_closed_at_the_other_and_nothing_else_is(houses, room):
    first, second = houses
    olga = Olga(first.base)
    (gone, _), (kept, _) = olga.opens("check-in"), Olga(second.base).opens("check-in")
    (ana,), (ben,) = phones_at(room, gone, second), phones_at(room, kept, second)
    assert leads_to(ana, second) == "/phone"
    assert f"{gone} is deleted" in olga.deletes(gone)
    room.wait(lambda: not ana.here)
    assert [leads_to(ana, house) for house in houses] == ["/", "/"]
    assert [leads_to(ben, house) for house in houses] == ["/phone", "/phone"]
    assert ben.here
    purged = CliRunner(env=first.settings).invoke(main, ["purge", "--yes", "--data", str(first.data)])
    assert (purged.exit_code, "a program serves these workshops" in purged.stderr) == (2, True)
    assert all((house.data.parent / "server.log").read_text() == "" for house in houses)


def test_what_one_opens_both_serve_and_the_one_that_is_left_goes_on(houses, room):
    first, second = houses
    code, passphrase = Olga(first.base).opens("agenda")
    phones = phones_at(room, code, first, second, first, second)
    farid = Facilitator(second.base, passphrase, code)
    assert farid.ask("Start", reason="a test")["ok"]
    room.wait(lambda: all(phone.step != "lobby" for phone in phones))

    began = monotonic()
    for _ in range(PRESSES):
        goes_on(room, farid, phones)
    assert monotonic() - began < PATIENCE, "it was told, and not only found by looking now and then"

    assert farid.ask("GoTo", leaving=phones[0].step, step=OPEN)["ok"]
    all_at(room, phones, OPEN)
    for number, phone in enumerate(phones):
        assert answered(room, phone, "HoldCard", round=ROUND, card="B", key=f"first-{number:04d}")
    farid.leave()
    second.end(signal.SIGKILL)
    room.wait(lambda: not phones[1].here and not phones[3].here)
    for phone in (phones[1], phones[3]):
        phone.connect(first.base)
    all_at(room, phones, OPEN)
    assert [phone.views[0]["mine"]["cards"]["card"] for phone in (phones[1], phones[3])] == ["B", "B"]
    fatou = Facilitator(first.base, passphrase, code)
    assert fatou.ask("TakeWheel")["ok"]
    goes_on(room, fatou, phones)
    fatou.leave()
