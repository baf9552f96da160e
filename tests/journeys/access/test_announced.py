"""What a screen reader says by itself: each thing once, calmly, and never a clock that runs."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, People, Server
from tests.journeys.roles import Facilitator
from tools import crowd

pytestmark = pytest.mark.browser

LISTEN = """
window.heard = [];
const REGION = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
const ALERT = "[role=alert], [aria-live=assertive]"; // the others speak only of what changes once they are there
const said = new Map();
const hear = (region) => {
  const words = region.innerText.replace(/\\s+/g, " ").trim();
  if (words && said.get(region) !== words) window.heard.push(words);
  said.set(region, words);
};
new MutationObserver((changes) => {
  const regions = changes.flatMap(({ target, addedNodes }) =>
    [(target.parentElement && target.nodeType === 3 ? target.parentElement : target).closest?.(REGION),
     ...[...addedNodes].flatMap((one) =>
       [...(one.querySelectorAll?.(ALERT) ?? []), ...(one.matches?.(ALERT) ? [one] : [])])]);
  for (const region of new Set(regions)) if (region?.isConnected) hear(region);
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


@pytest.fixture
def ana(people: People, server: Server, facilitator: crowd.Facilitator) -> Page:
    page = people.open(**PHONE)
    page.goto(f"{server.address('Join')}?table=1")
    page.add_init_script(LISTEN)
    page.get_by_role("button", name="Join", exact=True).click()
    hears(page, ["Connected"])
    return page


def hears(page: Page, words: list[str], **how: object) -> None:
    """These words since the last time, and no others; all at once, so that nothing is said twice."""
    page.wait_for_function("count => window.heard.length >= count", arg=len(words), **how)
    page.evaluate("() => new Promise((done) => setTimeout(done, 120))")  # longer than a page waits before it speaks
    assert page.evaluate("window.heard.splice(0)") == words


def goes_to(page: Page, facilitator: crowd.Facilitator, step: str) -> None:
    facilitator.go_to(step)
    expect(page.locator("body")).to_have_attribute("data-step", step)
    page.evaluate("() => new Promise((done) => setTimeout(done, 120))")
    page.evaluate("window.heard.splice(0)")


def test_a_step_is_said_once(ana: Page, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "tables/roles")
    facilitator.go_to("tables/alone")
    hears(ana, ["Alone, in silence"])


def test_a_step_that_takes_away_what_had_the_focus_is_said_by_its_heading(
    ana: Page, facilitator: crowd.Facilitator
) -> None:
    goes_to(ana, facilitator, "tables/read-back")
    ana.get_by_role("button", name="We are done").focus()
    goes_to(ana, facilitator, "tables/three-voices")
    expect(ana.get_by_role("button", name="We are done")).to_be_focused()
    facilitator.go_to("norms/frame")
    expect(ana.get_by_role("heading", name="Four cards, no key")).to_be_focused()
    hears(ana, [])


def test_what_is_sent_is_said_once_and_a_choice_by_its_own_heading(ana: Page, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "norms/g1/open")
    ana.get_by_role("radio", name="A, square").click()
    expect(ana.get_by_role("heading", name="Your answer is in")).to_be_focused()
    hears(ana, [])
    goes_to(ana, facilitator, "panel/questions")
    for number in range(2):
        ana.get_by_label("Ask a question").fill(f"Question {number}")
        ana.get_by_role("button", name="Send").click()
        hears(ana, ["Sent"])


def test_what_cannot_be_sent_is_said_once_until_it_is(
    ana: Page, facilitator: crowd.Facilitator, people: People
) -> None:
    goes_to(ana, facilitator, "norms/g1/open")
    people.server_down = True
    ana.context.set_offline(True)
    ana.get_by_role("radio", name="A, square").click()
    expect(ana.get_by_role("heading", name="Your answer is on its way")).to_be_focused()
    expect(ana.locator(".status")).to_have_text("Not sent yet")
    told = ana.evaluate("window.heard.splice(0)")
    assert told in (["Not sent yet"], ["Reconnecting", "Not sent yet"])
    ana.context.set_offline(False)
    expect(ana.locator(".status")).to_have_text("Connected", timeout=20_000)
    expect(ana.get_by_role("heading", name="Your answer is in")).to_be_visible()
    ana.wait_for_function("() => window.heard.includes('Your answer is in')")
    told = ana.evaluate("window.heard.splice(0)")
    assert sorted(told) == ["Connected", "Your answer is in"]


def test_a_refusal_is_said_once(ana: Page, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "panel/questions")
    ana.get_by_label("Ask a question").evaluate("box => box.removeAttribute('maxlength')")
    ana.get_by_label("Ask a question").fill("Long " * 100)
    ana.get_by_role("button", name="Send").click()
    hears(ana, ["This text is too long. All right"])


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    page = people.open(**CONSOLE)
    page.add_init_script(LISTEN)
    page.goto("/console")
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    facilitator = Facilitator(page)
    facilitator.prepares()
    facilitator.starts()
    return facilitator


def test_the_console_says_a_step_once_and_no_clock(fatou: Facilitator) -> None:
    hears(fatou.page, ["Welcome and what is coming"])
    fatou.next()
    hears(fatou.page, ["The lift home · note"])
    assert ticking(fatou.page, ".console-timer") == []


def ticking(page: Page, clock: str) -> list[str]:
    """What is said while the seconds run."""
    page.wait_for_function(
        "([clock, before]) => document.querySelector(clock).innerText !== before", arg=[clock, page.inner_text(clock)]
    )
    heard: list[str] = page.evaluate("window.heard.splice(0)")
    return heard


def test_the_speakers_clock_is_not_said(people: People, facilitator: crowd.Facilitator, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    links = fatou.page.evaluate("JSON.parse(document.getElementById('page').textContent).links")
    facilitator.go_to("panel/first-story")
    page = people.open(**PHONE)
    page.add_init_script(LISTEN)
    page.goto("/speaker?" + links["speaker"].split("?")[1])
    expect(page.get_by_role("timer")).to_be_visible()
    page.evaluate("window.heard.splice(0)")
    assert ticking(page, ".speaker-timer") == []
