"""What venues do to connections: silence, cuts, sleeping phones, several tabs, another laptop at the console."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import CARE, Facilitator, Phone
from tests.journeys.wifi import Wifi

pytestmark = pytest.mark.browser

NOTICED = 20_000  # ms until a phone must have noticed that nothing comes any more


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server)


@pytest.fixture
def wifi(server: Server) -> Iterator[Wifi]:
    made = Wifi(server.port)
    yield made
    made.end()


@pytest.fixture
def outside(people: People, wifi: Wifi) -> Iterator[People]:
    """People whose phones hang on the Wi-Fi."""
    others = People(people.browser, wifi.base)
    yield others
    others.leave()
    assert others.troubles == []


def joins(outside: People, server: Server, wifi: Wifi, table: str = "1") -> Phone:
    code = server.address("Join").rsplit("/", 1)[1]
    page = outside.open(viewport={"width": 360, "height": 640})
    page.goto(f"{wifi.base}/j/{code}?table={table}")
    page.get_by_role("button", name="Join", exact=True).click()
    says(page, "Connected")
    return Phone(page)


def says(page: Page, status: str, timeout: int = NOTICED) -> None:
    expect(page.get_by_role("status").first).to_contain_text(status, timeout=timeout)


def test_a_silent_network_is_noticed_and_said_and_the_phone_comes_back_to_where_the_room_is(
    fatou: Facilitator, outside: People, server: Server, wifi: Wifi
) -> None:
    ana = joins(outside, server, wifi)
    outside.server_down = True
    wifi.silent()
    says(ana.page, "Reconnecting")
    fatou.goes_to("tables/roles")
    wifi.back()
    says(ana.page, "Connected")
    expect(ana.page.get_by_role("button", name="Take notes for this table")).to_be_visible()


@pytest.mark.parametrize("how", ["silent", "cut"])
def test_what_is_given_while_away_waits_honestly_and_arrives_once(
    fatou: Facilitator, outside: People, server: Server, wifi: Wifi, how: str
) -> None:
    ana = joins(outside, server, wifi)
    fatou.goes_to("panel/questions")
    expect(ana.page.get_by_label("Ask a question")).to_be_visible()
    outside.server_down = True
    getattr(wifi, how)()
    ana.page.get_by_label("Ask a question").fill("Who listens to the listeners?")
    ana.button("Send").click()
    says(ana.page, "Not sent yet")
    wifi.back()
    says(ana.page, "Connected")
    expect(fatou.item("Who listens to the listeners?")).to_have_count(1)


def test_a_phone_that_slept_wakes_where_the_room_is(fatou: Facilitator, people: People, server: Server) -> None:
    ana = Phone.joins(people, server, "1")
    people.server_down = True
    line = ana.page.context.new_cdp_session(ana.page)
    line.send("Page.setWebLifecycleState", {"state": "frozen"})
    fatou.goes_to("tables/roles")
    line.send("Page.setWebLifecycleState", {"state": "active"})
    expect(ana.page.get_by_role("button", name="Take notes for this table")).to_be_visible(timeout=NOTICED)
    says(ana.page, "Connected")


def test_two_tabs_are_one_person(fatou: Facilitator, people: People, server: Server) -> None:
    ana = Phone.joins(people, server, "1")
    other = Phone(ana.page.context.new_page())
    other.page.goto(f"{server.base}/phone")
    says(other.page, "Connected")
    fatou.goes_to("norms/g1/open")
    ana.chooses("B")
    expect(other.page.get_by_text("Your answer is in").first).to_be_visible()


def test_the_back_button_leads_to_where_the_room_is_now(fatou: Facilitator, people: People, server: Server) -> None:
    ana = Phone.joins(people, server, "1")
    ana.page.goto(f"{server.base}/care")
    fatou.goes_to("tables/roles")
    ana.page.go_back()
    says(ana.page, "Connected")
    expect(ana.page.get_by_role("button", name="Take notes for this table")).to_be_visible()


def test_whom_to_turn_to_is_up_to_date_while_the_laptop_is_there_and_stays_when_it_is_gone(
    people: People, server: Server
) -> None:
    ana = Phone.joins(people, server, "1")
    ana.page.goto("/care")
    expect(ana.page.get_by_text(CARE["Support person"])).to_be_hidden()
    Facilitator.signs_in(people, server).prepares()
    ana.page.goto("/phone")
    ana.page.goto("/care")
    expect(ana.page.get_by_text(CARE["Support person"])).to_be_visible()
    ana.page.goto("/phone")
    people.server_down = True
    server.end()
    ana.page.goto("/care")
    expect(ana.page.get_by_text(CARE["Support person"])).to_be_visible()
    expect(ana.page.get_by_text(CARE["Support contact"])).to_be_visible()


def test_another_laptop_takes_over_the_console_and_the_first_comes_back_without_harm(
    fatou: Facilitator, people: People, outside: People, server: Server, wifi: Wifi
) -> None:
    first = Facilitator(outside.open(viewport={"width": 1280, "height": 800}))
    first.page.goto(f"{wifi.base}/console")
    first.page.get_by_label("Passphrase").fill("open sesame")
    first.page.get_by_role("button", name="Sign in").click()
    expect(first.page.locator("[aria-current=step]")).to_have_attribute("data-step", fatou.step())
    outside.server_down = True
    wifi.silent()
    fatou.goes_to("tables/roles")
    first.button("Next").click()
    wifi.back()
    expect(first.page.locator("[aria-current=step]")).to_have_attribute("data-step", "tables/roles", timeout=NOTICED)
    assert fatou.step() == "tables/roles"
    first.next()
    expect(fatou.page.locator("[aria-current=step]")).not_to_have_attribute("data-step", "tables/roles")
