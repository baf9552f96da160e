"""With a keyboard alone: ana takes part in everything, fatou runs the workshop, and nobody loses their place."""

import pytest
from playwright.sync_api import expect

from tests.journeys.access.keyboard import Keyboard
from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, People, Server
from tests.journeys.roles import button
from tools import crowd

pytestmark = pytest.mark.browser


@pytest.fixture
def ana(people: People, server: Server) -> Keyboard:
    page = people.open(**{**PHONE, "has_touch": False, "is_mobile": False})
    page.goto("/")
    keys = Keyboard(page)
    expect(page.get_by_label("Workshop code")).to_be_focused()
    keys.writes(server.address("Join").rsplit("/", 1)[1])
    keys.press("Enter")
    page.wait_for_url("**/j/*")
    keys.tabs_to("Table")
    keys.press("ArrowDown")
    keys.tabs_to("Join")
    keys.press("Space")
    expect(page.get_by_role("status").first).to_contain_text("Connected")
    return keys


def goes_to(ana: Keyboard, facilitator: crowd.Facilitator, step: str) -> None:
    facilitator.go_to(step)
    expect(ana.page.locator("body")).to_have_attribute("data-step", step)


def test_ana_takes_part_in_every_kind_with_a_keyboard_alone(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    reads_along(ana, facilitator)
    shares_a_line(ana, facilitator)
    chooses_a_card(ana, facilitator)
    asks_a_question(ana, facilitator)
    commits(ana, facilitator)


def reads_along(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "testimonies/the-lift-home/read")
    ana.tabs_to("Read the text myself")
    ana.press("Enter")
    ana.is_somewhere()
    ana.goes_through()


def shares_a_line(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "tables/one-line")
    ana.tabs_to("Take notes for this table")
    ana.press("Enter")
    expect(ana.page.get_by_label("One line from our table")).to_be_visible()
    ana.is_somewhere()
    ana.tabs_to("One line from our table")
    ana.writes("What helped was a regular hour")
    ana.tabs_to("We read it back")
    ana.press("Space")
    ana.tabs_to("Share with the room")
    ana.press("Enter")
    expect(ana.page.get_by_text("Waiting for the moderator")).to_be_visible()
    ana.is_somewhere()
    ana.tabs_to("We are done")
    ana.press("Space")
    expect(ana.page.get_by_role("button", name="We are done")).to_have_attribute("aria-pressed", "true")


def chooses_a_card(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    """Arrows only look around: with a private answer, looking must not be choosing."""
    goes_to(ana, facilitator, "norms/g1/open")
    ana.tabs_to("A, square")
    ana.press("ArrowDown", "ArrowDown")
    expect(ana.page.get_by_role("radio", name="C, circle")).to_be_focused()
    ana.press("Enter")
    expect(ana.page.get_by_role("heading", name="Your answer is in")).to_be_focused()
    ana.tabs_to("Change my answer")
    ana.press("Enter")
    ana.is_somewhere()
    ana.tabs_to("A, square")
    ana.press("Space")
    expect(ana.page.get_by_role("heading", name="Your answer is in")).to_be_focused()


def asks_a_question(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "panel/first-story")
    ana.tabs_to("Ask a question")
    ana.writes("What would you do")
    goes_to(ana, facilitator, "panel/second-story")
    ana.writes(" differently?")
    expect(ana.page.get_by_label("Ask a question")).to_have_value("What would you do differently?")
    ana.tabs_to("Send")
    ana.press("Enter")
    expect(ana.page.get_by_text("Waiting for the moderator")).to_be_visible()
    ana.is_somewhere()
    care_comes_back_to_where_it_was_opened(ana)
    ana.tabs_to("Share a practice")
    ana.press("Enter")
    expect(ana.page.get_by_label("Title")).to_be_focused()
    ana.writes("A regular hour")
    ana.tabs_to("What was done")
    ana.writes("At the water point")
    ana.tabs_to("A hunch")
    ana.press("ArrowDown", "Space")
    ana.tabs_to("Share this practice")
    ana.press("Enter")
    expect(ana.page.get_by_text("A regular hour")).to_be_visible()
    ana.is_somewhere()


def care_comes_back_to_where_it_was_opened(ana: Keyboard) -> None:
    for opener in ("Help and advice", "♥ Care"):
        ana.tabs_to(opener, "Shift+Tab")
        ana.press("Enter")
        expect(ana.page.get_by_role("heading", name="Care", exact=True)).to_be_focused()
        ana.goes_through()
        ana.press("Escape")
        expect(ana.page.get_by_role("dialog")).to_have_count(0)
        assert ana.name().startswith(opener)


def commits(ana: Keyboard, facilitator: crowd.Facilitator) -> None:
    goes_to(ana, facilitator, "next-steps/write")
    ana.tabs_to("Me", exact=True)
    ana.press("ArrowDown", "Space")
    for field, words in (("What I will do", "Ask for house rules"), ("First step within 48 hours", "Write two rules")):
        ana.tabs_to(field)
        ana.writes(words)
    ana.tabs_to("More, if you like")
    ana.press("Enter")
    ana.tabs_to("Save my commitment")
    ana.press("Enter")
    expect(ana.page.get_by_text("Your code").first).to_be_visible()
    ana.is_somewhere()
    ana.tabs_to("Delete")
    ana.press("Enter")
    expect(ana.page.get_by_text("It will be gone everywhere")).to_be_focused()
    ana.tabs_to("Keep it")
    ana.press("Enter")
    ana.is_somewhere()


def test_fatou_runs_the_workshop_with_a_keyboard_alone(people: People, server: Server) -> None:
    page = people.open(**CONSOLE)
    page.goto("/console")
    fatou = Keyboard(page)
    fatou.tabs_to("Passphrase")
    fatou.writes(PASSPHRASE)
    fatou.press("Enter")
    expect(page.get_by_label("Support person")).to_be_visible()
    prepares(fatou)
    moves(fatou)
    moderates(fatou, server)
    ends(fatou)


def prepares(fatou: Keyboard) -> None:
    for field in ("Support person", "Support contact", "Where to report", "Quiet place"):
        fatou.tabs_to(field)
        fatou.writes("in room 12")
    fatou.tabs_to("Start", exact=True)
    fatou.press("Enter")
    expect(fatou.page.get_by_role("heading", name="Now", exact=True)).to_be_visible()
    fatou.is_somewhere()


def moves(fatou: Keyboard) -> None:
    step = fatou.page.locator("body")
    fatou.press("ArrowRight")
    expect(step).to_have_attribute("data-step", "testimonies/the-lift-home/note")
    fatou.press("ArrowLeft")
    expect(step).to_have_attribute("data-step", "testimonies/opening")
    fatou.tabs_to("Pause")
    fatou.press("Space")
    expect(button(fatou.page, "Resume")).to_be_focused()
    fatou.press("Space")
    expect(button(fatou.page, "Pause")).to_be_focused()
    fatou.goes_through()
    while step.get_attribute("data-step") != "tables/one-line":
        before = step.get_attribute("data-step") or ""
        fatou.press("PageDown")
        expect(step).not_to_have_attribute("data-step", before)


def moderates(fatou: Keyboard, server: Server) -> None:
    voices = crowd.join(server.address("Join"), 2, seats=1)
    for voice in voices:
        voice.ask("TakeRole", role="notes")
        voice.ask("ShareLine", text="What helped was time", agreed=True)
        voice.leave()
    expect(button(fatou.page, "Show")).to_have_count(2)
    fatou.tabs_to("More")
    fatou.press("Enter")
    expect(fatou.page.get_by_label("Shorten")).to_be_focused()
    fatou.press("Space")
    expect(fatou.page.locator("body")).to_have_attribute("data-step", "tables/one-line")
    fatou.tabs_to("More", "Shift+Tab")
    fatou.press("Enter")
    expect(fatou.page.get_by_label("Shorten")).to_have_count(0)
    fatou.tabs_to("Show", "Shift+Tab")
    fatou.press("Enter")
    expect(fatou.page.get_by_role("heading", name="Waiting for you")).to_be_focused()
    expect(button(fatou.page, "Show")).to_have_count(1)


def ends(fatou: Keyboard) -> None:
    fatou.tabs_to("End the workshop")
    fatou.press("Enter")
    expect(fatou.page.get_by_text("This ends the workshop on every phone")).to_be_focused()
    fatou.press("Escape")
    expect(button(fatou.page, "End the workshop")).to_be_focused()
    fatou.press("Enter")
    fatou.tabs_to("Yes, end the workshop")
    fatou.press("Enter")
    expect(fatou.page.get_by_role("heading", name="The workshop has ended")).to_be_visible()
    fatou.is_somewhere()
