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
VIEW = """
const clock = { ends: 1_000_000, paused_at: null };
const view = { step: "talk/long", screen: "tabletop", clock, signals: [300, 60, 0] };
"""
HEARS = f"""async (root) => {{
  {VIEW}
  const {{ listen, touched }} = await import(`${{root}}/js/room/signals.js?alone`);
  const heard = (now, sound = true) => (listen({{ ...view, sound }}, now), window.tones.length);
  const said = {{ untouched: heard(700_000) }};
  touched({{ sound: true }});
  await Promise.resolve().then(() => {{}});
  Object.assign(said, {{ touched: window.tones.length }});
  heard(690_000);
  return {{ ...said, five: heard(700_500), still: heard(700_750), end: heard(1_000_100), off: heard(940_000, false) }};
}}"""
SEES = f"""async ([root, nows]) => {{
  {VIEW}
  const {{ due }} = await import(`${{root}}/js/room/signals.js`);
  const {{ foot }} = await import(`${{root}}/js/room/frame.js`);
  const {{ render }} = await import(`${{root}}/vendor/lit-html/lit-html.js`);
  const drawn = document.createElement("div");
  const standsOut = (now) => (render(foot(view, now), drawn), Boolean(drawn.querySelector(".room-clock-signal")));
  return [...nows.map((now) => due(view, now)), nows.map(standsOut)];
}}"""


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


def test_the_sound_is_turned_on_at_the_console_and_wants_one_touch(fatou: Facilitator, room: Page) -> None:
    room.locator(".room-main").click()
    assert tones(room) == 0
    fatou.button("Soft sound").click()
    expect(fatou.button("Soft sound")).to_have_attribute("aria-pressed", "true")
    expect(room.get_by_text("Click once on this screen")).to_be_visible()
    room.locator(".room-main").click()
    expect(room.get_by_text("Click once on this screen")).to_have_count(0)
    assert tones(room) == 2  # so that one hears how loud it is
    fatou.button("Soft sound").click()
    expect(fatou.button("Soft sound")).to_have_attribute("aria-pressed", "false")


def test_each_signal_is_two_tones_once_and_none_where_it_is_not_wanted(room: Page) -> None:
    assert room.evaluate(HEARS, root(room)) == {"untouched": 0, "touched": 2, "five": 4, "still": 4, "end": 6, "off": 6}


def test_a_signal_is_due_and_seen_for_some_moments(room: Page) -> None:
    nows = [699_000, 700_000, 709_000, 711_000, 940_000, 999_000, 1_000_000, 1_011_000]
    stands_out = [False, True, True, False, True, False, True, False]
    assert room.evaluate(SEES, [root(room), nows]) == [None, 300, 300, None, 60, None, 0, None, stands_out]


def root(room: Page) -> str:
    return room.locator("link[rel=stylesheet]").first.get_attribute("href").split("/css/")[0]
