"""Joining and answering in another browser engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import PASSPHRASE, Server
from tests.journeys.firefox import Firefox
from tools.crowd import Facilitator

pytestmark = pytest.mark.browser


@pytest.fixture
def ana(tmp_path: Path) -> Iterator[Firefox]:
    profile = tmp_path / "profile"
    profile.mkdir()
    browser = Firefox(profile)
    yield browser
    browser.ends()
    assert browser.troubles == []


def test_ana_joins_with_firefox_answers_and_is_still_there_after_a_reload(server: Server, ana: Firefox) -> None:
    fatou = Facilitator(server.base, PASSPHRASE)
    fatou.ask("Start", reason="a test")
    ana.goes_to(server.address("Join") + "?table=3")
    ana.presses("Join")
    ana.sees("Connected")
    fatou.go_to("norms/g1/open")
    ana.presses("B, triangle: Agree")
    ana.sees("Your answer is in")
    ana.goes_to(f"{server.base}/phone")
    ana.sees("Your answer is in")
    fatou.leave()
