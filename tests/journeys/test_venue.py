"""An hour before: the facilitator checks the room, holds a phone to the QR code, and sees the light turn on."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.conftest import PHONE, People, Server
from tests.journeys.roles import Facilitator, opens_room_screen
from tests.journeys.test_accessibility import faults
from tests.journeys.wifi import Wifi

pytestmark = pytest.mark.browser


@pytest.fixture
def wifi() -> Iterator[Wifi]:
    made = Wifi(0)
    yield made
    made.end()


@pytest.fixture
def server(serve: Callable[..., Server], wifi: Wifi) -> Server:
    """Reached through the Wi-Fi alone, as phones do."""
    started = serve("--public-url", wifi.base)
    wifi.to = ("127.0.0.1", started.port)
    return started


@pytest.fixture
def people(browser: Browser, server: Server, wifi: Wifi) -> Iterator[People]:
    opened = People(browser, wifi.base)
    yield opened
    opened.leave()
    assert opened.troubles == []


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    signed_in = Facilitator.signs_in(people, server)
    signed_in.page.get_by_role("link", name="Check the room").first.click()
    expect(signed_in.page.get_by_role("heading", name="Check the room")).to_be_visible()
    signed_in.page.wait_for_load_state()  # with its script: without that it can notice nothing
    return signed_in


def light(fatou: Facilitator, about: str) -> Locator:
    return fatou.page.get_by_role("listitem").filter(has=fatou.page.get_by_role("heading", name=about))


def test_a_phone_that_opens_the_join_address_turns_the_light_on(
    fatou: Facilitator, people: People, server: Server, wifi: Wifi
) -> None:
    expect(light(fatou, wifi.base)).to_contain_text("Waiting")
    expect(fatou.page.get_by_role("heading", name="No phone has been seen yet")).to_be_visible()
    assert faults(fatou.page, "before a phone came") == []
    ana = people.open(**PHONE)
    ana.goto(server.address("Join"))
    expect(light(fatou, wifi.base)).to_contain_text("In order")
    expect(fatou.page.get_by_role("heading", name="No phone has been seen yet")).to_have_count(0)
    ana.get_by_role("button", name="Join", exact=True).click()
    expect(light(fatou, "Phones here now")).to_contain_text("Connected at this moment: 1")
    expect(light(fatou, "Clock")).to_contain_text("Phones say the same time.")
    assert faults(fatou.page, "after a phone came") == []


def cameras_read(page: Page) -> set[str]:
    """The text of each QR code on this screen, as a phone held up to it would have it once all pictures are drawn."""
    page.evaluate("() => Promise.all([...document.images].map((picture) => picture.decode()))")
    picture = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("L")
    return {found.text for found in zxingcpp.read_barcodes(picture)}


def test_the_wifi_gets_a_qr_code_of_its_own_beside_the_one_to_join(
    fatou: Facilitator, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    expect(room.get_by_alt_text("QR code to join", exact=True)).to_be_visible()
    assert cameras_read(room) == {server.address("Join")}
    fatou.page.get_by_label("Name of the Wi-Fi").fill("Hall; 2")
    fatou.page.get_by_label("Password of the Wi-Fi").fill("open the door")
    fatou.button("Show this code").click()
    expect(room.get_by_alt_text("QR code to join the Wi-Fi")).to_be_visible()
    assert cameras_read(room) == {server.address("Join"), r"WIFI:T:WPA;S:Hall\; 2;P:open the door;;"}
    assert faults(room, "lobby with two codes") == []
    fatou.page.get_by_role("link", name="Back to the console").click()
    expect(fatou.page.get_by_alt_text("QR code to join the Wi-Fi").first).to_be_visible()
    assert faults(fatou.page, "console with two codes") == []


def test_a_page_that_has_lost_the_laptop_says_so_and_comes_back(fatou: Facilitator, people: People, wifi: Wifi) -> None:
    people.server_down = True
    wifi.cut()
    expect(fatou.page.get_by_role("alert")).to_contain_text("This page has lost the laptop")
    wifi.back()
    expect(fatou.page.get_by_role("alert")).to_have_count(0)
