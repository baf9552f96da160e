"""Tables in real browsers: three people type one line on bad connections; 33 tables fit; a reminder stays private."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.files.test_agenda import ROOT
from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tools.crowd import join

pytestmark = pytest.mark.browser

LONG = (
    "We moved the box to where nobody sees who stops there, and told everyone at the Monday briefing why it had moved."
)


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server)


def test_three_people_type_the_same_line_and_nothing_is_lost(
    fatou: Facilitator, people: People, server: Server
) -> None:
    fatou.goes_to("tables/one-line")
    ana, ben, cleo = (Phone.joins(people, server, "1") for _ in range(3))
    ana.button("Take notes for this table").click()
    line = {id(one): one.page.get_by_label("One line from our table") for one in (ana, ben, cleo)}
    for phone in (ben, cleo):
        phone.button("Write along").click()
        expect(line[id(phone)]).to_be_visible()
    people.server_down = True
    ben.page.context.set_offline(True)
    line[id(ben)].press_sequentially("BEN ")
    line[id(ana)].press_sequentially("ANA ")
    line[id(cleo)].press_sequentially("CLEO ")
    ben.page.context.set_offline(False)
    for phone in (ana, ben, cleo):
        for word in ("ANA", "BEN", "CLEO"):
            expect(line[id(phone)]).to_have_value(re.compile(word))
    said = line[id(ana)].input_value()
    expect(line[id(ben)]).to_have_value(said)
    expect(line[id(cleo)]).to_have_value(said)
    ana.page.get_by_role("checkbox").check()
    ana.button("Share with the room").click()
    expect(fatou.item("BEN")).to_be_visible()


@pytest.fixture
def many_tables(tmp_path: Path) -> Path:
    """The shipped session in a hall with 33 tables."""
    for folder in ("testimonies", "practices"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    agenda = tmp_path / "agenda.yaml"
    words = (ROOT / "agenda.yaml").read_text()
    assert "tables: 8" in words
    agenda.write_text(words.replace("tables: 8", "tables: 33"))
    return agenda


@pytest.fixture
def hall(browser: Browser, serve: Callable[..., Server], many_tables: Path) -> Iterator[tuple[People, Server]]:
    server = serve("--agenda", str(many_tables))
    opened = People(browser, server.base)
    yield opened, server
    opened.leave()
    assert opened.troubles == []


def ends_of(room: Page) -> tuple[float, float]:
    """Where the lowest card ends, and where the foot of the screen begins."""
    cards = [box["y"] + box["height"] for card in room.locator(".room-card").all() if (box := card.bounding_box())]
    corner = room.locator(".room-corner").bounding_box()
    assert corner
    return max(cards), corner["y"]


def test_with_33_tables_each_keeps_its_place_and_every_line_fits_the_screen(hall: tuple[People, Server]) -> None:
    people, server = hall
    fatou, room = Facilitator.signs_in(people, server), opens_room_screen(people, server)
    fatou.prepares()
    fatou.starts()
    voices = join(server.address("Join"), 33, 1)
    fatou.goes_to("tables/one-line")
    for number, voice in enumerate(voices):
        if number % 3 == 0:
            voice.ask("TableSays", word="done")
        if number % 3 == 1:
            voice.ask("TableSays", word="more")
    tables = fatou.page.locator(".console-table strong")
    expect(tables).to_have_text([f"Table {number}" for number in range(1, 34)])
    expect(fatou.page.get_by_text("Done: 11")).to_be_visible()
    expect(fatou.page.get_by_text("Need time: 11")).to_be_visible()
    expect(fatou.page.get_by_text("Not said yet: 11")).to_be_visible()
    for number, voice in enumerate(voices[:12]):
        voice.ask("TakeRole", role="notes")
        voice.ask("ShareLine", text=f"({number}) {LONG}", agreed=True)
    for number in range(12):
        fatou.shows(f"({number}) We moved")
    expect(room.locator(".room-card")).to_have_count(6)
    lowest, foot = ends_of(room)
    assert lowest < foot
    fatou.goes_to("tables/three-voices")
    fatou.button("Draw three tables").click()
    expect(room.get_by_text("Invited to speak, if they like:")).to_be_visible()
    lowest, foot = ends_of(room)
    assert lowest < foot
    for voice in voices:
        voice.leave()


def test_the_reminder_stays_on_the_phone(fatou: Facilitator, people: People, server: Server) -> None:
    fatou.goes_to("panel/questions")
    ana = Phone.joins(people, server, "1")
    box = ana.page.get_by_label("Ask a question")
    reminder = ana.page.get_by_text("This looks personal.", exact=False)
    box.fill("What worked?")
    expect(reminder).to_have_count(0)
    box.fill("It HAPPENED to me")
    expect(reminder).to_be_visible()
    ana.button("Keep writing").click()
    expect(reminder).to_have_count(0)
    expect(box).to_have_value("It HAPPENED to me")
