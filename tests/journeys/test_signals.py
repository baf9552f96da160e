"""The room screen's signals of time in a real browser: two soft tones where they are wanted, and only after a touch."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import ROOM, People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser

LISTENS = """
window.tones = [];
window.AudioContext = class {
  state = "suspended";
  currentTime = 0;
  destination = {};
  async resume() { this.state = "running"; }
  createOscillator() {
    return { frequency: {}, connect: (next) => next, stop() {}, start: () => window.tones.push(1) };
  }
  createGain() {
    const gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
    return { gain, connect: (next) => next };
  }
};
"""
DUE = """async ([root, view, nows]) => {
  const { due } = await import(`${root}/js/room/signals.js`);
  return nows.map((now) => due(view, now));
}"""
AGENDA = """
title: A short evening
languages: [en]
blocks:
  - id: talk
    kind: tabletop
    title: Talk
    minutes: 12
    steps:
      - {id: long, title: A long step, minutes: 6, prompt: "What helped?"}
      - {id: later, title: Later, minutes: 6, prompt: "What next?"}
"""


@pytest.fixture
def server(serve, tmp_path) -> Server:
    file = tmp_path / "short.yaml"
    file.write_text(AGENDA)
    return serve("--agenda", str(file))


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.signs_in(people, server)


@pytest.fixture
def room(fatou: Facilitator, people: People) -> Page:
    """On the same machine, so that the facilitator's cookie opens it."""
    page = fatou.page.context.new_page()
    page.add_init_script(LISTENS)
    page.set_viewport_size(ROOM["viewport"])
    page.goto("/screen")
    expect(page.locator(".room")).to_be_visible()
    return page


def tones(room: Page) -> int:
    return room.evaluate("window.tones.length")


def comes_to_five_minutes(fatou: Facilitator, room: Page) -> None:
    """Time stands still while a minute is taken away, so that the clock is at five minutes for sure."""
    fatou.page.get_by_role("button", name="Pause", exact=True).click()
    expect(fatou.button("Resume")).to_be_visible()
    fatou.button("−1 min").click()
    expect(room.locator(".room-clock-signal")).to_have_text("5 min")


def starts(fatou: Facilitator) -> None:
    fatou.prepares()
    fatou.starts()


def test_a_signal_is_seen_and_nothing_is_heard_until_it_is_turned_on(fatou: Facilitator, room: Page) -> None:
    starts(fatou)
    room.locator("body").click()
    comes_to_five_minutes(fatou, room)
    assert tones(room) == 0
    expect(room.locator(".room-touch")).to_have_count(0)


def test_once_turned_on_and_touched_the_room_hears_two_soft_tones(fatou: Facilitator, room: Page) -> None:
    fatou.button("Soft sound").click()
    expect(fatou.button("Soft sound")).to_have_attribute("aria-pressed", "true")
    expect(room.get_by_text("Click once on this screen")).to_be_visible()
    room.locator("body").click()
    expect(room.get_by_text("Click once on this screen")).to_have_count(0)
    assert tones(room) == 2  # so that one hears how loud it is
    starts(fatou)
    comes_to_five_minutes(fatou, room)
    assert tones(room) == 4


def test_a_signal_is_due_for_some_moments(people: People, room: Page, server: Server) -> None:
    root = room.locator("link[rel=stylesheet]").first.get_attribute("href").split("/css/")[0]
    view = {"clock": {"ends": 1_000_000, "paused_at": None}, "signals": [300, 60, 0]}
    nows = [699_000, 700_000, 709_000, 711_000, 940_000, 999_000, 1_000_000, 1_011_000]
    assert room.evaluate(DUE, [root, view, nows]) == [None, 300, 300, None, 60, None, 0, None]
    assert room.evaluate(DUE, [root, {"clock": None, "signals": [300]}, [700_000]]) == [None]
