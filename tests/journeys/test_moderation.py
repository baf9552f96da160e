"""Moderation in browsers: gita's own link, fewer words, two that say the same, and Care from the queue to erasure."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import CARE_PASSPHRASE, CONSOLE, PHONE, People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tests.on_disk import bytes_in

pytestmark = pytest.mark.browser

QUESTION = "What would you do differently in the first week?"
MARKER = "MARKER-7f3a something that happened to me"
THANKS = "Thank you. Your note is not shown."


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server, "panel/questions")


@pytest.fixture
def ana(fatou: Facilitator, people: People, server: Server) -> Phone:
    return Phone.joins(people, server, "1")


@pytest.fixture
def gita(fatou: Facilitator, people: People) -> Page:
    return opens_link(people, fatou, "Moderator")


def opens_link(people: People, fatou: Facilitator, name: str, **device: object) -> Page:
    fatou.page.get_by_text("Links for helpers").click()
    link = fatou.page.locator(".console-links div").filter(has_text=name).locator("dd").inner_text()
    fatou.page.get_by_text("Links for helpers").click()
    page = people.open(**(device or CONSOLE))
    page.goto(re.sub(r"^https?://[^/]+", people.base, link))
    return page


def asks(phone: Phone, words: str) -> None:
    phone.page.get_by_label("Ask a question").fill(words)
    phone.button("Send").click()
    expect(phone.page.get_by_text("Waiting for the moderator").last).to_be_visible()


def shares_practice(phone: Phone, title: str) -> None:
    phone.button("Share a practice").click()
    phone.page.get_by_label("Title").fill(title)
    phone.page.get_by_label("What was done").fill("On the first night of every training")
    phone.page.get_by_role("radio", name="feedback").check()
    phone.button("Share this practice").click()
    expect(phone.page.get_by_text("Waiting for the moderator").last).to_be_visible()


def item(page: Page, words: str) -> Locator:
    """By its own words: others may offer them too, as something to be merged into."""
    return page.get_by_role("listitem").filter(has=page.locator("p", has_text=re.compile(f"^{re.escape(words)}$")))


def press(page: Page, words: str, name: str) -> None:
    item(page, words).get_by_role("button", name=name, exact=True).click()


def test_the_moderators_link_opens_moderation_and_nothing_that_moves_the_room(
    ana: Phone, gita: Page, people: People, server: Server
) -> None:
    screen = opens_room_screen(people, server)
    asks(ana, QUESTION)
    assert "key=" not in gita.url
    expect(gita.get_by_role("heading", name="Waiting for you")).to_be_visible()
    expect(gita.get_by_role("status").first).to_have_text("Connected")
    expect(gita.get_by_text("The room is at:")).to_be_visible()
    for name in ("Next", "Back", "Pause", "End the workshop"):
        expect(gita.get_by_role("button", name=name, exact=True)).to_have_count(0)
    assert QUESTION not in screen.inner_text("body")
    press(gita, QUESTION, "Show")
    expect(screen.get_by_text(QUESTION)).to_be_visible()
    expect(gita.get_by_role("heading", name="Shown")).to_be_visible()
    expect(item(gita, QUESTION).get_by_role("button", name="Dismiss", exact=True)).to_be_visible()
    gita.goto("/console")
    expect(gita.get_by_label("Passphrase")).to_be_visible()


def test_a_parked_question_waits_under_its_own_heading(ana: Phone, gita: Page) -> None:
    asks(ana, QUESTION)
    press(gita, QUESTION, "More")
    press(gita, QUESTION, "Park")
    expect(gita.get_by_role("heading", name="Parked")).to_be_visible()
    press(gita, QUESTION, "Show")
    expect(gita.get_by_role("heading", name="Shown")).to_be_visible()


def test_the_room_reads_the_shortened_words(ana: Phone, gita: Page, people: People, server: Server) -> None:
    screen = opens_room_screen(people, server)
    asks(ana, f"Well, if I may ask: {QUESTION}")
    press(gita, f"Well, if I may ask: {QUESTION}", "More")
    expect(gita.get_by_label("Shorten")).to_have_value(f"Well, if I may ask: {QUESTION}")
    gita.get_by_label("Shorten").fill(QUESTION)
    gita.get_by_role("button", name="Show shortened").click()
    expect(screen.get_by_text(QUESTION)).to_be_visible()
    assert "if I may ask" not in screen.inner_text("body")
    expect(item(gita, QUESTION).get_by_text("shortened", exact=True)).to_be_visible()


def test_what_is_being_shortened_stays_in_its_field_while_others_decide(
    ana: Phone, gita: Page, fatou: Facilitator
) -> None:
    asks(ana, "The first question")
    asks(ana, "The second question")
    press(gita, "The second question", "More")
    gita.get_by_label("Shorten").fill("The second")
    press(fatou.page, "The first question", "Dismiss")
    expect(item(gita, "The first question")).to_have_count(0)
    expect(gita.get_by_label("Shorten")).to_be_focused()
    gita.keyboard.type(", still")
    expect(gita.get_by_label("Shorten")).to_have_value("The second, still")


def test_two_questions_that_say_the_same_become_one(ana: Phone, gita: Page) -> None:
    asks(ana, QUESTION)
    asks(ana, "And what differently at first?")
    press(gita, "And what differently at first?", "More")
    merging = gita.get_by_role("button", name="Merge", exact=True)
    expect(merging).to_be_disabled()
    gita.get_by_label("Merge into").select_option(label=QUESTION)
    merging.click()
    expect(item(gita, QUESTION).get_by_text("+1 the same")).to_be_visible()
    expect(gita.get_by_text("And what differently at first?")).to_have_count(0)


def test_gita_marks_what_the_panel_answered_and_what_gets_its_answer_in_writing(
    ana: Phone, gita: Page, fatou: Facilitator, people: People, server: Server
) -> None:
    screen = opens_room_screen(people, server)
    asks(ana, QUESTION)
    press(gita, QUESTION, "Show")
    expect(screen.get_by_text(QUESTION)).to_be_visible()
    press(gita, QUESTION, "Mark as answered")
    expect(item(gita, QUESTION).get_by_text("Answered", exact=True)).to_be_visible()
    expect(screen.get_by_text(QUESTION)).to_have_count(0)
    press(gita, QUESTION, "Open again")
    press(gita, QUESTION, "Answer in writing")
    expect(screen.get_by_text("will be answered in writing")).to_be_visible()
    on_the_desk = fatou.page.locator(".desk").get_by_role("button", name="Open again")
    expect(fatou.page.locator(".console-panel").get_by_role("button", name="Open again")).to_be_visible()
    expect(on_the_desk).to_have_count(0)
    fatou.goes_to("next-steps/frame")
    on_the_desk.press("Enter")
    expect(item(gita, QUESTION).get_by_role("button", name="Answer in writing")).to_be_visible()
    expect(item(gita, QUESTION).get_by_text("Will be answered in writing")).to_have_count(0)


def test_a_question_is_not_offered_a_practice_to_be_merged_into(ana: Phone, gita: Page) -> None:
    shares_practice(ana, "House rules")
    asks(ana, QUESTION)
    press(gita, QUESTION, "More")
    expect(gita.get_by_label("Shorten")).to_be_visible()
    expect(gita.get_by_label("Merge into")).to_have_count(0)
    asks(ana, "And what differently at first?")
    offered = gita.get_by_label("Merge into").get_by_role("option")
    expect(offered).to_have_text(["Choose one that says the same", "And what differently at first?"])


def test_care_takes_a_question_from_every_screen_until_it_is_read_and_erased(
    ana: Phone, gita: Page, fatou: Facilitator, people: People, server: Server
) -> None:
    ben, screen = Phone.joins(people, server, "1"), opens_room_screen(people, server)
    asks(ana, MARKER)
    press(gita, MARKER, "Show")
    expect(screen.get_by_text(MARKER)).to_be_visible()
    press(gita, MARKER, "Care")
    expect(gita.get_by_text("It is off every screen. Now:")).to_be_visible()
    expect(ana.page.get_by_text(THANKS)).to_be_visible()
    for page in (gita, screen, fatou.page, ana.page, ben.page):
        expect(page.get_by_text(MARKER)).to_have_count(0)
        assert "MARKER" not in page.content()
    assert MARKER.encode() in bytes_in(server.data)
    noor_reads_and_erases(people)
    assert MARKER.encode() not in bytes_in(server.data)
    expect(fatou.page.get_by_text("Set aside for the care focal point: 1")).to_be_visible()
    ana.page.reload()
    expect(ana.page.get_by_role("status").first).to_contain_text("Connected")
    assert "MARKER" not in ana.page.content()


def noor_reads_and_erases(people: People) -> None:
    noor = people.open(**PHONE)
    noor.goto("/quarantine")
    noor.get_by_label("Passphrase").fill(CARE_PASSPHRASE)
    noor.get_by_role("button", name="Sign in").click()
    expect(noor.get_by_role("heading", name="Set aside for care")).to_be_visible()
    expect(noor.get_by_role("button", name="Open it", exact=True)).to_be_visible()
    assert "MARKER" not in noor.content()
    noor.get_by_role("button", name="Open it", exact=True).click()
    expect(noor.get_by_text(MARKER)).to_be_visible()
    noor.get_by_role("button", name="I have read this and acted under our rules").click()
    expect(noor.get_by_text(MARKER)).to_be_visible()
    noor.get_by_role("button", name="Yes, erase it").click()
    expect(noor.get_by_text("Nothing is set aside.")).to_be_visible()
    expect(noor.get_by_text("Erased so far: 1")).to_be_visible()


def test_the_focal_point_opens_nothing_else_and_the_facilitator_not_this(fatou: Facilitator, people: People) -> None:
    fatou.page.goto("/quarantine")
    expect(fatou.page.get_by_label("Passphrase")).to_be_visible()
    expect(fatou.page.get_by_role("heading", name="Set aside for care")).to_have_count(0)
