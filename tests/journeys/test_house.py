"""Many workshops at once: a host opens one, its facilitator and a phone use it, and another one stays as it is."""

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.house.test_program import House
from tests.journeys.access.looking import Looker
from tests.journeys.conftest import CONSOLE, PHONE, People, Server
from tests.journeys.roles import CARE, Facilitator, Phone

pytestmark = pytest.mark.browser
HOST = "come in"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """In place of one that serves one workshop."""
    monkeypatch.setenv("HOST_PASSPHRASE", HOST)
    started = House(tmp_path / "data").start()
    yield started
    assert started.end(signal.SIGTERM) == 0


def opens(olga: Page, session: str) -> tuple[str, str]:
    """The code and the facilitator's passphrase of a new workshop."""
    olga.get_by_role("link", name="Open a workshop").click()
    olga.get_by_role("radio", name=session).check()
    olga.get_by_role("button", name="Open a workshop").click()
    words = olga.get_by_role("region", name="Passphrases", exact=True).get_by_text(re.compile(r"^\w{4}-\w{4}-\w{4}$"))
    expect(words).to_have_count(3)
    return olga.locator("bdi.workshop-code-large").inner_text(), words.first.inner_text()


def test_a_host_opens_workshops_and_people_use_one_of_them(people: People, server: Server) -> None:
    look, faults = Looker("مرحبا"), []
    olga = people.open(**CONSOLE)
    olga.goto("/workshops")
    faults += look(olga, "desk")
    olga.get_by_label("Passphrase").fill(HOST)
    olga.get_by_role("button", name="Sign in").click()
    other, _ = opens(olga, "Reflective leadership dialogue")
    olga.get_by_role("link", name="All workshops").click()
    olga.get_by_role("link", name="Open a workshop").click()
    faults += look(olga, "desk")
    olga.get_by_role("link", name="All workshops").click()
    code, passphrase = opens(olga, "Our Joint Journey – towards")
    faults += look(olga, "desk")

    fatou = Facilitator(people.open(**CONSOLE))
    fatou.page.goto("/console")
    faults += look(fatou.page, "desk")
    fatou.page.get_by_label("Workshop code").fill(code.lower())
    fatou.page.get_by_label("Passphrase").fill(passphrase)
    fatou.page.get_by_label("Passphrase").press("Enter")
    expect(fatou.page.get_by_label("Support person")).to_be_visible()
    expect(fatou.page.get_by_role("link", name="Edit the agenda")).to_have_count(0)

    ana = Phone(people.open(**PHONE))
    ana.page.goto("/")
    ana.page.get_by_label("Workshop code").fill(code)
    ana.button("Join").click()
    ana.button("Join").click()
    ana.connected()
    ben = Phone(people.open(**PHONE))
    ben.page.goto(f"/j/{other}")
    ben.button("Join").click()
    ben.connected()

    for field, words in CARE.items():
        fatou.page.get_by_label(field).fill(words)
        fatou.page.get_by_label(field).press("Tab")
    fatou.starts()
    expect(ana.page.get_by_role("heading", name="Welcome and what is coming")).to_be_visible()
    expect(ben.page.get_by_text("You are in. The session begins soon.")).to_be_visible()

    olga.goto("/workshops")
    expect(olga.get_by_role("listitem").filter(has_text=code)).to_contain_text("Running")
    expect(olga.get_by_role("listitem").filter(has_text=other)).to_contain_text("Not begun")
    faults += look(olga, "desk")
    olga.goto(f"/workshops/{other}/delete")
    expect(olga.get_by_text("End the workshop first")).to_be_visible()
    ben.page.close()
    olga.goto(f"/workshops/{other}/delete")
    faults += look(olga, "desk")
    assert list(dict.fromkeys(faults)) == []
