"""What people have set on their own machine is kept: few colours of their choice, and nothing that moves."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, ROOM, People, Server
from tools import crowd

pytestmark = pytest.mark.browser

LOOKS = """one => {
  const parts = ["borderInlineStart", "borderBlockStart", "outline", "backgroundColor"];
  const of = (style) => parts.map((name) => style[name]).join();
  return of(getComputedStyle(one)) + of(getComputedStyle(one, "::before")) + getComputedStyle(one, "::after").content;
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
  const long = (durations) => durations.split(", ").some((each) => parseFloat(each) > 0.001);
  const animated = animationName !== "none" && long(animationDuration);
  return animated || long(transitionDuration) || scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 100))"""
WALL = {"level": "team", "first_step": "Tonight", "visibility": "wall"}


def joins(people: People, server: Server, **settings: str) -> Page:
    page = people.open(**PHONE, **settings)
    page.goto(f"{server.address('Join')}?table=1")
    page.get_by_role("button", name="Join", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Connected")
    return page


def opens_console(people: People, **settings: str) -> Page:
    page = people.open(**CONSOLE, **settings)
    page.goto("/console")
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("[aria-current=step]")).to_be_visible()
    return page


def moves(facilitator: crowd.Facilitator, step: str, *pages: Page) -> None:
    facilitator.go_to(step)
    for page in pages:
        expect(page.locator("body")).to_have_attribute("data-step", step)


def apart(one: Locator, other: Locator) -> None:
    """Told from one another by more than a colour that is not there any more."""
    assert one.evaluate(LOOKS) != other.evaluate(LOOKS)


@pytest.mark.agenda("agendas/four-colours/v2-raised-cards.yaml")
def test_with_colours_of_ones_own_a_raised_card_shows_which_is_chosen(
    people: People, server: Server, facilitator: crowd.Facilitator
) -> None:
    ana = joins(people, server, forced_colors="active")
    moves(facilitator, "norms/g1/open", ana)
    ana.locator(".card input").first.click()
    expect(ana.locator(".card.chosen")).to_have_count(1)
    apart(ana.locator(".card.chosen"), ana.locator(".card:not(.chosen)").first)
    ana.keyboard.press("ArrowDown")
    assert ana.locator(".card input:focus-visible").evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    for letter, shape in zip("ABCD", ("rect", "path", "circle", "path"), strict=True):
        expect(ana.locator(".card").filter(has_text=letter).locator(f".shape {shape}").first).to_be_visible()


def test_with_colours_of_ones_own_every_state_is_still_told_apart(
    people: People, server: Server, facilitator: crowd.Facilitator
) -> None:
    ana = joins(people, server, forced_colors="active")
    console = opens_console(people, forced_colors="active")
    moves(facilitator, "tables/one-line", ana, console)
    apart(console.locator(".rail-step.rail-now"), console.locator(".rail-step.rail-coming").first)
    ana.get_by_role("button", name="We are done").click()
    expect(ana.get_by_role("button", name="We are done")).to_have_attribute("aria-pressed", "true")
    apart(ana.get_by_role("button", name="We are done"), ana.get_by_role("button", name="We need more time"))
    expect(console.get_by_text("✓ done")).to_be_visible()
    people.server_down = True
    connected = ana.locator(".status").evaluate(LOOKS)
    ana.context.set_offline(True)
    ana.evaluate("dispatchEvent(new Event('online'))")  # as a phone that wakes up and looks
    expect(ana.locator(".status")).to_have_text("Reconnecting", timeout=30_000)
    assert ana.locator(".status").evaluate(LOOKS) != connected


def test_for_whoever_asked_for_less_motion_nothing_moves(
    people: People, server: Server, facilitator: crowd.Facilitator
) -> None:
    still = {"reduced_motion": "reduce"}
    ana, console = joins(people, server, **still), opens_console(people, **still)
    room = people.open(**ROOM, **still)
    room.goto(server.address("Room screen"))
    voices = crowd.join(server.address("Join"), 8)
    moves(facilitator, "next-steps/write", ana, console, room)
    for number, voice in enumerate(voices):
        assert voice.ask("Commit", **WALL, action=f"Number {number}")["ok"]
        voice.leave()
    expect(console.get_by_role("button", name="Show", exact=True)).to_have_count(8)
    for button in range(8):
        console.get_by_role("button", name="Show", exact=True).first.click()
        expect(console.get_by_role("button", name="Show", exact=True)).to_have_count(7 - button)
    moves(facilitator, "next-steps/who-may-see", ana, console, room)
    expect(room.locator(".room-card").first).to_be_attached()
    for page in (ana, console, room):
        assert page.evaluate(MOVING) == []
