"""One evening from the QR code to the CSV: a facilitator, a room screen, twelve people at three tables, two French."""

import csv
import io
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen

pytestmark = pytest.mark.browser

SPOKEN = ["en"] * 8 + ["fr", "es", "pt", "ar"]
LINE = "What helped was a regular hour, because people could plan for it"
QUESTION = "What would you do differently in the first week?"
COMMITMENTS = [
    {"action": "Ask for house rules on the first night", "first_step": "Write two rules tonight"},
    {"action": "Ouvrir la réunion du lundi par une question", "first_step": "En parler à mon équipe"},
]


def test_the_whole_journey(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    screen = opens_room_screen(people, server)
    address, code = server.address("Join").removeprefix("http://").split("/j/")
    expect(screen.get_by_text(address)).to_be_visible()
    expect(screen.get_by_text(code)).to_be_visible()
    fatou.prepares()
    phones = [Phone.scans(people, server, str(1 + n // 4), language) for n, language in enumerate(SPOKEN)]
    expect(screen.get_by_text("12", exact=False).first).to_be_visible()
    fatou.starts()

    hears_testimonies(fatou, screen, phones)
    shares_a_line(fatou, screen, phones)
    answers_and_restart(fatou, screen, phones, people, server)
    asks_a_question(fatou, screen, phones)
    commits(fatou, screen, phones)
    takes_home(fatou, server)


def hears_testimonies(fatou: Facilitator, screen: Page, phones: list[Phone]) -> None:
    fatou.walks_to("testimonies/the-lift-home/note")
    expect(screen.get_by_text("unwelcome attention from a supervisor", exact=False)).to_be_visible()
    fatou.next()
    expect(screen.get_by_text("programme assistant", exact=False)).to_be_visible()
    assert "My contract is for three months" not in screen.inner_text("body")
    assert "My contract is for three months" not in phones[0].page.inner_text("body")
    phones[0].button("Read the text myself").click()
    expect(phones[0].page.get_by_text("My contract is for three months")).to_be_visible()


def shares_a_line(fatou: Facilitator, screen: Page, phones: list[Phone]) -> None:
    fatou.walks_to("tables/one-line")
    ana, ben = phones[0], phones[1]
    ana.button("Take notes for this table").click()
    ana.page.get_by_label("One line from our table").fill(LINE)
    expect(ben.page.get_by_text(LINE)).to_be_visible()
    ana.page.get_by_role("checkbox").check()
    ana.button("Share with the room").click()
    fatou.shows(LINE)
    fatou.walks_to("tables/three-voices")
    expect(screen.get_by_text(LINE)).to_be_visible()


def answers_and_restart(fatou: Facilitator, screen: Page, phones: list[Phone], people: People, server: Server) -> None:
    fatou.walks_to("norms/g1/open")
    for number, phone in enumerate(phones[:6]):
        phone.chooses("AB"[number % 2])
    people.server_down = True
    server.end(signal.SIGKILL)
    server.start()
    for phone in phones:
        phone.connected()
    people.server_down = False
    assert fatou.step() == "norms/g1/open"
    phones[11].passes()
    for number, phone in enumerate(phones[6:11]):
        phone.chooses("AB"[number % 2])
    fatou.walks_to("norms/g1/reveal")
    expect(screen.get_by_text("about 5").first).to_be_visible()
    expect(phones[0].page.get_by_text("about 5").first).to_be_visible()


def asks_a_question(fatou: Facilitator, screen: Page, phones: list[Phone]) -> None:
    fatou.walks_to("panel/questions")
    ana, ben = phones[0], phones[1]
    ana.page.get_by_label("Ask a question").fill(QUESTION)
    ana.button("Send").click()
    fatou.shows(QUESTION)
    expect(screen.get_by_text(QUESTION)).to_be_visible()
    ben.page.get_by_role("button", name="Support this question").first.click()


def commits(fatou: Facilitator, screen: Page, phones: list[Phone]) -> None:
    fatou.walks_to("next-steps/write")
    for phone, given in zip((phones[0], phones[10]), COMMITMENTS, strict=True):
        writes_commitment(phone, **given)
    fatou.shows(COMMITMENTS[0]["action"])
    fatou.walks_to("next-steps/who-may-see")
    expect(screen.get_by_text(COMMITMENTS[0]["action"])).to_be_visible()
    assert COMMITMENTS[1]["action"] not in screen.inner_text("body")
    fatou.walks_to("next-steps/care-and-thanks")


def writes_commitment(phone: Phone, action: str, first_step: str) -> None:
    page, say = phone.page, phone.say
    page.get_by_role("radio", name=say("My team")).check()
    page.get_by_label(say("What I will do")).fill(action)
    page.get_by_label(say("First step within 48 hours")).fill(first_step)
    if say.language == "en":
        page.get_by_role("radio", name=say("The wall, without my name")).check()
    phone.button("Save my commitment").click()
    expect(page.get_by_text(say("Your code")).first).to_be_visible()


def takes_home(fatou: Facilitator, server: Server) -> None:
    fatou.page.goto(f"{server.base}/organise")
    expect(fatou.page.get_by_role("table", name="Commitments").get_by_role("row")).to_have_count(3)
    with fatou.page.expect_download() as download:
        fatou.page.get_by_role("link", name="Download CSV").click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    given = sorted((one["action"], one["first_step"]) for one in COMMITMENTS)
    assert sorted((row["action"], row["first_step"]) for row in rows) == given
    assert sorted(row["visibility"] for row in rows) == ["organisers", "wall"]
    assert {row["level"] for row in rows} == {"team"}
    assert {row["name"] for row in rows} == {""}
