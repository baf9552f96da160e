"""What a phone has to fetch before it shows anything, and how long that takes on a slow network and an old phone.

Bytes and requests are promised; times depend on the machine and are printed.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Phone

pytestmark = [pytest.mark.browser, pytest.mark.alone]

MOST_BYTES, MOST_REQUESTS = 60_000, 12
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}  # ms, bytes a second
WATCH = """
new MutationObserver(() => {
  if (!window.drawn && document.querySelector("#app .welcome h1")) window.drawn = performance.now();
}).observe(document, { childList: true, subtree: true });
"""
TIMES = """[performance.getEntriesByName("first-contentful-paint")[0].startTime, window.drawn, performance.now()]"""


class Wire:
    """Counts what goes over the wire for one page, as the browser's own tools do."""

    def __init__(self, page: Page) -> None:
        self.line = page.context.new_cdp_session(page)
        self.requests: list[str] = []
        self.bytes = 0
        self.line.send("Network.enable")
        self.line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.line.on("Network.requestWillBeSent", lambda sent: self.requests.append(sent["request"]["url"]))
        self.line.on("Network.webSocketCreated", lambda made: self.requests.append(made["url"]))
        self.line.on("Network.loadingFinished", self._finished)

    def _finished(self, done: dict[str, float]) -> None:
        self.bytes += int(done["encodedDataLength"])

    def slow(self) -> None:
        self.line.send("Network.emulateNetworkConditions", SLOW)
        self.line.send("Emulation.setCPUThrottlingRate", {"rate": 4})


@pytest.fixture
def ana(people: People, server: Server) -> Page:
    return Phone.joins(people, server, "1", "fr").page


def test_a_phone_is_there_after_few_bytes_and_few_requests(ana: Page) -> None:
    wire = Wire(ana)
    ana.goto("/phone")
    expect(ana.get_by_role("status").first).to_contain_text("Connecté")
    first, asked = wire.bytes, len(wire.requests)
    ana.wait_for_event("requestfinished", lambda request: request.url.endswith("ended.js"))
    ana.wait_for_load_state("networkidle")
    print(f"phone page: {first} bytes in {asked} requests, then {wire.bytes - first} bytes for all later steps")
    assert asked <= MOST_REQUESTS, wire.requests
    assert first <= MOST_BYTES


def test_on_a_slow_network_and_an_old_phone_the_first_view_comes_before_the_socket(ana: Page) -> None:
    wire = Wire(ana)
    wire.slow()
    ana.add_init_script(WATCH)
    ana.goto("/phone")
    expect(ana.get_by_role("status").first).to_contain_text("Connecté")
    shown, drawn, connected = ana.evaluate(TIMES)
    print(
        f"400 ms, 400 kbit/s, a quarter of the CPU: {shown:.0f} ms to the words of the step, {drawn:.0f} to the whole"
    )
    assert shown < drawn < connected
