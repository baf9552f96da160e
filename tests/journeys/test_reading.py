"""Reading aloud in real browsers: a reader and a stand-by, a hand-over, a stop, and a text that was withdrawn."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.files.test_agenda import ROOT
from tests.journeys.conftest import PHONE, People, Server
from tests.journeys.roles import Facilitator, Phone, button, opens_room_screen

pytestmark = pytest.mark.browser

TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True, "is_mobile": True}
TEXT = "My contract is for three months"
NOTE = "unwelcome attention from a supervisor"
WITHDRAWN = "The list"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The session that ships, after the person of one text took it back."""
    folder = tmp_path / "plan"
    shutil.copytree(ROOT / "testimonies", folder / "testimonies")
    shutil.copytree(ROOT / "practices", folder / "practices")
    shutil.copy(ROOT / "agenda.yaml", folder)
    text = folder / "testimonies" / "the-list.md"
    text.write_text(text.read_text().replace("---\n", "---\nwithdrawn: true\n", 1))
    return folder / "agenda.yaml"


@pytest.fixture
def server(serve, plan: Path) -> Server:
    return serve("--agenda", str(plan))


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    facilitator = Facilitator.signs_in(people, server)
    facilitator.prepares()
    return facilitator


def opens_reader_page(people: People, fatou: Facilitator, device: dict[str, object]) -> Page:
    links = json.loads(fatou.page.locator("script#page").inner_text())["links"]
    page = people.open(**device)
    page.goto("/reader?" + links["reader"].split("?", 1)[1])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_a_reader_prepares_reads_and_hands_over_to_the_stand_by(people: People, fatou: Facilitator) -> None:
    reader = opens_reader_page(people, fatou, PHONE)
    stand_by = opens_reader_page(people, fatou, TABLET)
    reader.get_by_text("Read it through").first.click()
    expect(reader.get_by_text(TEXT)).to_be_visible()
    fatou.starts()
    fatou.goes_to("testimonies/the-lift-home/note")
    for page in (reader, stand_by):
        expect(page.get_by_text(NOTE, exact=False)).to_be_visible()
        expect(page.get_by_text(TEXT)).to_have_count(0)
    fatou.next()
    expect(reader.get_by_text(TEXT)).to_be_visible()
    expect(reader.get_by_text("words to go", exact=False)).to_be_visible()
    hands_over(fatou, reader, stand_by)
    fatou.next()
    for page in (reader, stand_by):
        expect(page.get_by_role("heading", name="Silence")).to_be_visible()
        expect(page.get_by_text(TEXT)).to_have_count(0)


def hands_over(fatou: Facilitator, reader: Page, stand_by: Page) -> None:
    asked = "The reader would like to hand over."
    expect(reader.get_by_text("You may stop at any time. The facilitator will go on.")).to_be_visible()
    button(reader, "I would like to stop").click()
    for page in (fatou.page, stand_by):
        expect(page.get_by_text(asked)).to_be_visible()
    expect(reader.get_by_text("You need not read on", exact=False)).to_be_visible()
    button(stand_by, "I take over").click()
    for page in (fatou.page, stand_by):
        expect(page.get_by_text(asked)).to_have_count(0)
    expect(reader.get_by_text("Somebody reads on. Thank you.")).to_be_visible()
    expect(button(stand_by, "I would like to stop")).to_be_visible()


def test_a_sentence_that_is_tapped_is_where_the_reader_is_also_after_a_reload(
    people: People, fatou: Facilitator
) -> None:
    reader = opens_reader_page(people, fatou, TABLET)
    fatou.starts()
    fatou.goes_to("testimonies/the-lift-home/read")
    reader.locator(".reader-sentence").last.click()
    expect(reader.get_by_text("about 10 words to go", exact=False)).to_be_visible()
    reader.reload()
    expect(reader.get_by_text("about 10 words to go", exact=False)).to_be_visible()


def test_the_facilitator_stops_a_reading_and_every_screen_is_still(
    people: People, server: Server, fatou: Facilitator
) -> None:
    room, ana = opens_room_screen(people, server), Phone.joins(people, server, "1")
    reader = opens_reader_page(people, fatou, PHONE)
    fatou.starts()
    fatou.goes_to("testimonies/the-lift-home/read")
    ana.button("Read the text myself").click()
    expect(ana.page.get_by_text(TEXT)).to_be_visible()
    fatou.button("Stop the reading").click()
    for page in (room, ana.page, reader):
        expect(page.get_by_text("A pause", exact=True)).to_be_visible()
        expect(page.get_by_text(TEXT)).to_have_count(0)
        expect(page.get_by_role("main").get_by_text("The lift home")).to_have_count(0)
    fatou.button("Go on reading").click()
    expect(reader.get_by_text(TEXT)).to_be_visible()
    expect(room.get_by_text("The lift home")).to_be_visible()


def test_a_slower_pace_is_seen_by_facilitator_and_reader(people: People, fatou: Facilitator) -> None:
    reader = opens_reader_page(people, fatou, PHONE)
    fatou.starts()
    fatou.button("Slower").click()
    expect(fatou.page.get_by_text("110 words a minute")).to_be_visible()
    expect(reader.get_by_text("at about 110 words a minute", exact=False)).to_be_visible()
    expect(fatou.page.get_by_text("Drafts, not reviewed by a speaker: ", exact=False).first).to_be_visible()


def test_a_withdrawn_testimony_appears_nowhere(people: People, server: Server, fatou: Facilitator) -> None:
    room, ana = opens_room_screen(people, server), Phone.joins(people, server, "1")
    pages = [room, ana.page, fatou.page, opens_reader_page(people, fatou, PHONE)]
    fatou.starts()
    while fatou.step().startswith("testimonies/"):
        for page in pages:
            assert WITHDRAWN not in page.content()
        fatou.next()


def test_a_reader_chooses_the_language_to_read_in(people: People, fatou: Facilitator) -> None:
    reader = opens_reader_page(people, fatou, PHONE)
    reader.get_by_role("link", name="Français").click()
    expect(reader.locator("html")).to_have_attribute("lang", "fr")
    expect(reader.locator(".reader-through").first).to_have_attribute("lang", "fr")
