"""`joint-journey.local` on the loopback network: announced, refused when somebody has it, given back at the end."""

import fcntl
import subprocess
import sys
from pathlib import Path
from queue import Queue
from tempfile import gettempdir

import pytest
from zeroconf import AddressResolver, ServiceInfo, Zeroconf

from tests.files.test_agenda import ROOT
from workshop.cli.naming import named
from workshop.venue.announcing import ANNOUNCED, FAILED, KIND, TAKEN
from workshop.venue.announcing import NAME as ASKED_FOR
from workshop.venue.listening import Listening
from workshop.venue.name import NAME, Announcement, hosts_to_tell

pytestmark = pytest.mark.slow

LOOPBACK = "127.0.0.1"
PATIENCE = 60  # seconds; it takes two
UNTIL_ANSWERED = 60_000  # milliseconds: an answer ends the waiting
GREEN = f"""
from workshop import engine
engine.patch()
from queue import Queue
from workshop.venue.name import Announcement
came = Queue()
announcement = Announcement(8000, ["{LOOPBACK}"], came.put)
print(came.get(timeout={PATIENCE}))
announcement.end()
print(announcement.program.returncode is not None)
"""


@pytest.fixture
def alone():
    """There is one loopback network, and one such name in it: tests on several cores take turns."""
    with (Path(gettempdir()) / "joint-journey-name.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


@pytest.fixture
def phone():
    """A phone in the same network."""
    asking = Zeroconf(interfaces=[LOOPBACK])
    yield asking
    asking.close()


def address(phone):
    asked = AddressResolver(ASKED_FOR)
    return asked.parsed_addresses() if asked.request(phone, UNTIL_ANSWERED) else []


def announce(*hosts, **more):
    came = Queue()
    announcement = Announcement(8000, hosts, came.put, **more)
    return announcement, came.get(timeout=PATIENCE)


def test_a_phone_finds_the_laptop_by_its_name_until_the_workshop_ends(alone, phone):
    announcement, outcome = announce(LOOPBACK)
    assert (outcome, address(phone)) == (ANNOUNCED, [LOOPBACK])
    second, refused = announce(LOOPBACK, listens=UNTIL_ANSWERED)
    second.end()
    assert refused == TAKEN
    announcement.end()
    assert announcement.program.returncode is not None


def test_somebody_else_may_have_the_name_already(alone, phone):
    theirs = ServiceInfo(KIND, f"x.{KIND}", port=1, server=ASKED_FOR, parsed_addresses=["192.0.2.9"])
    phone.register_service(theirs)
    announcement, outcome = announce(LOOPBACK, listens=UNTIL_ANSWERED)
    announcement.end()
    assert outcome == TAKEN


def test_it_works_beside_green_threads(alone):
    done = subprocess.run([sys.executable, "-c", GREEN], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.stdout.split(), done.stderr) == ([ANNOUNCED, "True"], "")


def test_a_network_that_lets_no_such_word_through_is_a_failure():
    announcement, outcome = announce("192.0.2.77")  # no address of this machine
    announcement.end()
    assert outcome == FAILED


def test_what_went_wrong_is_one_plain_line_and_the_workshop_goes_on(capsys, monkeypatch):
    offered = []
    for outcome, words in (
        (TAKEN, "belongs to another machine"),
        (FAILED, "could not be announced"),
        ("", "could not"),
    ):
        monkeypatch.setattr("workshop.cli.naming.Announcement", lambda *_, word=outcome: Says(word, _[2]))
        with named(Listening(), [LOOPBACK], offered.append):
            said = capsys.readouterr().out
        assert words in said
        assert said.count("\n") == 1
    assert offered == []


def test_once_it_stands_it_is_offered_beside_the_other_addresses(capsys, monkeypatch):
    offered = []
    monkeypatch.setattr("workshop.cli.naming.Announcement", lambda *_: Says(ANNOUNCED, _[2]))
    with named(Listening(port=8100), [LOOPBACK], offered.append):
        assert offered == [f"http://{NAME}:8100"]
    with named(Listening(), [], offered.append):
        assert len(offered) == 1


class Says:
    """A program that says this at once."""

    def __init__(self, word, outcome) -> None:
        outcome(word)

    def end(self) -> None:
        pass


@pytest.mark.parametrize(
    ("listening", "addresses", "hosts"),
    [
        (Listening(), ("http://192.168.8.2:8000", "http://10.42.0.1:8000"), ["192.168.8.2", "10.42.0.1"]),
        (Listening(), ("http://127.0.0.1:8000",), []),
        (Listening(host="laptop.example"), ("http://laptop.example:8000",), []),
        (Listening(public_url="http://192.168.8.2"), ("http://192.168.8.2",), []),
    ],
)
def test_the_name_is_told_only_where_others_are(listening, addresses, hosts):
    assert hosts_to_tell(listening, addresses) == hosts
