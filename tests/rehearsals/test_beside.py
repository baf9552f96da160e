"""*Rehearse* on the console: a server of its own, which goes when it is left or the workshop ends."""

import re
import signal
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.journeys.conftest import PASSPHRASE, PATIENCE, Server
from tests.web.conftest import Person
from tools.crowd import Facilitator
from workshop.rehearsal.company import PREFIX

pytestmark = pytest.mark.slow

PAGE = "/console/rehearsal"


class Fatou:
    """At the console of the workshop that is to come, without a browser."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        self.sends("/console", passphrase=PASSPHRASE)

    def sees(self, path: str = PAGE) -> str:
        with self.opener.open(f"{self.server.base}{path}") as answer:
            return answer.read().decode()

    def sends(self, path: str = PAGE, **fields: str) -> str:
        with self.opener.open(f"{self.server.base}{path}", urllib.parse.urlencode(fields).encode()) as answer:
            return answer.read().decode()

    def does(self, what: str, **fields: str) -> str:
        token = re.search(r'name="token" value="(.+?)"', self.sees())[1]
        return self.sends(token=token, do=what, **fields)

    def begins(self) -> str:
        """The address of the rehearsal."""
        shown = self.does("begin", speed="30", people="10")
        return re.search(r'href="(http://[^"]+)/console"', shown)[1]


def answers(base: str) -> bool:
    try:
        with urllib.request.urlopen(f"{base}/rehearsal", timeout=5):
            return True
    except OSError:  # also while it is about to go
        return False


def is_gone(base: str, tmp_path: Path) -> bool:
    until = time.monotonic() + PATIENCE
    while answers(base) or list(tmp_path.glob(f"{PREFIX}*")):
        assert time.monotonic() < until, "the rehearsal is still there"
        time.sleep(0.1)
    return True


def test_a_rehearsal_is_started_joined_and_left_and_the_workshop_is_as_it_was(serve, tmp_path):
    fatou = Fatou(serve())
    base = fatou.begins()
    rehearsing = Facilitator(base, PASSPHRASE)
    while rehearsing.views.get(timeout=PATIENCE)["shared"]["room"]["people"] < 10:
        pass
    assert rehearsing.ask("Start", reason="we try it out")["ok"]
    rehearsing.leave()
    waiting = Facilitator(fatou.server.base, PASSPHRASE)
    view = waiting.views.get(timeout=PATIENCE)["shared"]
    waiting.leave()
    assert (view["step"], view["room"]["people"]) == ("lobby", 0)
    assert "Start the rehearsal" in fatou.does("leave")
    assert is_gone(base, tmp_path)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_it_goes_when_the_workshop_ends_however_that_came(serve, tmp_path, how):
    fatou = Fatou(serve())
    base = fatou.begins()
    fatou.server.end(how)
    assert is_gone(base, tmp_path)


def test_there_is_none_once_the_workshop_has_begun(serve):
    fatou = Fatou(serve())
    token = re.search(r'name="token" value="(.+?)"', fatou.sees())[1]
    voice = Facilitator(fatou.server.base, PASSPHRASE)
    voice.ask("Start", reason="now it is real")
    voice.leave()
    assert "there is no rehearsal now" in fatou.sees()
    with pytest.raises(urllib.error.HTTPError) as refused:
        fatou.sends(token=token, do="begin", speed="30", people="10")
    assert refused.value.code == 400
    refused.value.close()


def test_behind_a_public_address_it_is_said_how_to_do_it_by_hand(start):
    fatou = Person(start()).sign_in()
    page = fatou.http.get(PAGE).text
    assert "python run.py --rehearsal" in page
    assert "Start the rehearsal</button>" not in page


def test_what_keeps_it_from_starting_is_said(serve, tmp_path):
    agenda = tmp_path / "mine.yaml"
    agenda.write_text((Path("agendas") / "check-in.yaml").read_text())
    fatou = Fatou(serve("--agenda", str(agenda)))
    agenda.write_text("title: [")
    with pytest.raises(urllib.error.HTTPError) as failed:
        fatou.begins()
    said = failed.value.read().decode()
    failed.value.close()
    assert "The rehearsal could not be started." in said
    assert "mine.yaml:" in said
