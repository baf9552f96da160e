"""A rehearsal as a facilitator sees it: it says so everywhere, runs as fast as she likes, and goes when she leaves."""

import re
import signal
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.access.looking import Looker
from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen

pytestmark = pytest.mark.browser
STRIP = "Rehearsal: nothing is kept"


@pytest.fixture
def server(serve: Callable[..., Server]) -> Iterator[Server]:
    """In place of the shipped one of other tests."""
    started = serve("--rehearsal", "--speed", "1", "--people", "12")
    yield started
    started.end(signal.SIGKILL)


def stays_in_sight(page: Page) -> None:
    strip = page.get_by_text(STRIP)
    expect(strip).to_be_visible()
    page.mouse.wheel(0, 2000)
    expect(strip).to_be_in_viewport()


def test_everyone_sees_that_it_is_a_rehearsal_which_runs_fast_and_is_left(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    expect(fatou.page.get_by_text("People here: 12")).to_be_visible()
    ana, room = Phone.scans(people, server, "1"), opens_room_screen(people, server)
    fatou.prepares()
    fatou.starts()
    for page, kind in ((fatou.page, "desk"), (ana.page, "phone"), (room, "room")):
        stays_in_sight(page)
        assert list(Looker("nothing yet")(page, kind)) == []
    begun = fatou.page.get_by_role("timer").inner_text()
    fatou.page.get_by_label("Speed").select_option("×30")
    expect(fatou.page.get_by_role("timer")).to_have_text(re.compile(r"^\+"))
    assert not begun.startswith("+")
    fatou.goes_to("tables/roles")
    expect(room.get_by_text("min")).to_be_visible()
    fatou.button("Leave the rehearsal").click()
    people.server_down = True
    expect(fatou.page.get_by_role("heading", name="The rehearsal is over")).to_be_visible()
    server.process.wait(timeout=30)


def test_before_the_start_the_console_leads_to_it(browser: Browser, serve: Callable[..., Server]) -> None:
    real = serve()
    people = People(browser, real.base)
    fatou = Facilitator.signs_in(people, real)
    fatou.button("Rehearse").click()
    fatou.button("Start the rehearsal").click()
    expect(fatou.page.get_by_role("link", name="Open the rehearsal")).to_have_attribute("href", re.compile("/console$"))
    fatou.button("Leave the rehearsal").click()
    expect(fatou.button("Start the rehearsal")).to_be_visible()
    people.leave()
    assert people.troubles == []
