"""A panel in real browsers: from a question to its answer, a word to a speaker, a practice from a phone to the room."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tests.journeys.test_accessibility import faults

pytestmark = pytest.mark.browser

ANSWERED = "What would you do differently in the first week?"
WRITTEN = "How do you keep going without a budget?"


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server)


def asks(phone: Phone, question: str) -> None:
    phone.page.get_by_label("Ask a question").fill(question)
    phone.button("Send").click()


def presses(fatou: Facilitator, words: str, button: str) -> None:
    fatou.page.locator(".console-panel").get_by_role("listitem").filter(has_text=words).get_by_role(
        "button", name=button, exact=True
    ).click()


def test_one_question_is_answered_and_another_gets_its_answer_in_writing(
    fatou: Facilitator, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    ana, ben = Phone.joins(people, server, "1"), Phone.joins(people, server, "2")
    fatou.goes_to("panel/questions")
    for question in (ANSWERED, WRITTEN):
        asks(ana, question)
        fatou.shows(question)
    ben.page.get_by_role("button", name="Support this question").first.click()
    expect(ben.page.get_by_role("button", name="Support this question").first).to_have_attribute("aria-pressed", "true")

    presses(fatou, ANSWERED, "Mark as answered")
    expect(room.get_by_text(ANSWERED)).to_have_count(0)
    expect(ana.page.get_by_text("Answered", exact=True).first).to_be_visible()
    presses(fatou, WRITTEN, "Answer in writing")
    expect(room.get_by_text("will be answered in writing")).to_be_visible()
    fatou.button("Not heard yet first").click()
    expect(fatou.button("Not heard yet first")).to_have_attribute("aria-pressed", "true")
    assert written_answers(fatou.page, server) == [{"question": WRITTEN, "answer": ""}]


def written_answers(page: Page, server: Server) -> list[dict[str, str]]:
    page.goto(f"{server.base}/organise")
    with page.expect_download() as download:
        page.get_by_role("link", name="Questions for written answers").click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def opens_speakers_page(fatou: Facilitator, people: People) -> Page:
    link = fatou.page.evaluate("JSON.parse(document.getElementById('page').textContent).links.speaker")
    page = people.open(**PHONE)
    page.goto("/" + str(link).split("/")[-1])
    return page


def test_a_speaker_sees_the_time_and_a_word_from_the_console_and_says_so(
    fatou: Facilitator, people: People, server: Server
) -> None:
    sam = opens_speakers_page(fatou, people)
    expect(sam.get_by_text("The panel is not on just now.")).to_be_visible()
    fatou.goes_to("panel/first-story")
    expect(sam.get_by_role("heading", name="First speaker")).to_be_visible()
    expect(sam.get_by_role("timer")).to_contain_text("5:")
    assert faults(sam, "speaker") == []

    fatou.page.get_by_label("Message to the speakers").fill("One minute left")
    fatou.button("Send to the speakers").click()
    expect(fatou.page.get_by_text("Not seen yet")).to_be_visible()
    expect(sam.get_by_text("One minute left")).to_be_visible()
    assert faults(sam, "speaker with a message") == []
    sam.get_by_role("button", name="I have seen it").click()
    expect(fatou.page.get_by_text("Seen", exact=True)).to_be_visible()
    expect(sam.get_by_text("One minute left")).to_have_count(0)


def test_a_practice_goes_from_a_phone_through_moderation_to_the_room_screen(
    fatou: Facilitator, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    ana = Phone.joins(people, server, "1")
    fatou.goes_to("panel/first-story")
    ana.button("Share a practice").click()
    ana.page.get_by_label("Title").fill("House rules")
    ana.page.get_by_label("What was done").fill("Two rules on the first night of every training")
    ana.page.get_by_role("radio", name="feedback").check()
    ana.page.get_by_label("What was hard").fill("Saying them aloud")
    assert faults(ana.page, "sharing a practice") == []
    ana.button("Share this practice").click()
    expect(ana.page.get_by_text("Waiting for the moderator")).to_be_visible()
    expect(fatou.page.locator(".console-practice").filter(has_text="House rules")).to_have_count(0)

    fatou.shows("Two rules on the first night")
    presses(fatou, "House rules", "Put on the screen")
    expect(room.get_by_role("heading", name="House rules")).to_be_visible()
    expect(room.get_by_text("work in progress: feedback")).to_be_visible()
    expect(ana.page.get_by_text("In the collection: the room may see it")).to_be_visible()
    presses(fatou, "House rules", "Take off the screen")
    expect(room.get_by_role("heading", name="House rules")).to_have_count(0)
    presses(fatou, "Tuesday at the water point", "Put on the screen")
    expect(room.get_by_text("fictional example")).to_be_visible()
