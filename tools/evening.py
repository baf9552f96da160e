"""An evening to take pictures of: a real workshop with real people, at whose moments an album takes every screen."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.journeys.conftest import FLAGS, People, Server
from tests.journeys.roles import Facilitator, Phone
from workshop.rehearsal.phone import Voice

LINES = [
    "What helped was a regular hour at the water point, because people could plan for it",
    "What helped was a team leader who asked first, because nobody had to begin",
    "What helped was house rules on the first night, because they were nobody's accusation",
]
WALKED = timedelta(minutes=31)  # what the plan has before the picture of the console
LONG = 900  # pixels
OVER = 14  # minutes, some of which are the lead that the walk has by then
QUESTIONS = ["What did you stop doing, and who noticed?", "How did you stay answerable to the women it was for?"]
ACTIONS = [
    ("team", "Ask for house rules on the first night of the next training"),
    ("me", "When a joke falls flat, I will be the one who changes the subject"),
    ("organisation", "Put the complaints box where nobody has to be seen with it"),
    ("across", "Compare notes with two other offices in our region every quarter"),
]


@contextmanager
def workshop() -> Iterator[tuple[People, Server]]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "data").start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        people = People(browser, server.base)
        yield people, server
        people.leave()
        browser.close()
        server.end()


class Album:
    """Takes every screen of a moment at its own size."""

    def __init__(self, folder: Path, fatou: Facilitator, room: Page, phones: dict[str, Phone]) -> None:
        self.folder, self.fatou, self.room, self.phones = folder, fatou, room, phones
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        self.fatou.page.mouse.move(0, 0)
        self.fatou.page.locator(".console-side").evaluate("side => side.scrollTo(0, 0)")
        pages = {"console": self.fatou.page, "room": self.room}
        pages |= {f"phone{suffix}": phone.page for suffix, phone in self.phones.items()}
        for audience, page in pages.items():
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(400)  # entrances are over
            page.screenshot(path=self.folder / f"{name}-{audience}.png")

    def at(self, step: str, name: str | None = None) -> None:
        self.fatou.goes_to(step)
        self.take(name or step.replace("/", "-"))


def starts_so_that_it_is_on_time(page: Page) -> None:
    """The walk is quicker than the plan: the pictures of the third block should not say so."""
    field = page.get_by_label("Starts at")
    field.fill(f"{datetime.now().astimezone() - WALKED:%H:%M}")
    field.blur()


def walk(album: Album, voices: list[Voice]) -> None:
    album.take("testimonies-opening")
    for part in ("note", "read", "silence"):
        album.at(f"testimonies/the-lift-home/{part}")
    album.at("tables/handled-well")
    tables(album, voices)
    colours(album, voices)
    panel(album, voices)
    commitments(album, voices)


def tables(album: Album, voices: list[Voice]) -> None:
    album.fatou.goes_to("tables/one-line")
    writes(album.phones[""].page)
    for voice, line in zip(voices[5::5], LINES, strict=False):
        voice.ask("TakeRole", role="notes")
        voice.ask("ShareLine", text=line, agreed=True)
        voice.ask("TableSays", word="done")
    album.take("tables-one-line")
    with long(album.phones[""].page):
        album.phones[""].page.screenshot(path=album.folder / "table-line.png")
    with long(album.fatou.page):
        first = album.fatou.page.locator(".desk-waiting li").first
        first.get_by_role("button", name="More").click()
        first.screenshot(path=album.folder / "waiting.png")
    for line in LINES[:2]:
        album.fatou.shows(line)
    album.at("tables/three-voices")


def writes(page: Page) -> None:
    page.get_by_role("button", name="Take notes for this table").click()
    page.get_by_label("One line from our table").fill(LINES[0])
    page.get_by_label("We read it back").check()


@contextmanager
def long(page: Page) -> Iterator[None]:
    """A screen that is long enough, so that nothing lies over anything."""
    before = page.viewport_size
    assert before is not None
    page.set_viewport_size({"width": before["width"], "height": LONG})
    yield
    page.set_viewport_size(before)


def colours(album: Album, voices: list[Voice]) -> None:
    album.at("norms/frame")
    album.at("norms/g1/open")
    for number, voice in enumerate(voices):
        voice.ask("HoldCard", round="norms/g1", card="AABBBBBCCCCD"[number % 12])
    album.phones[""].chooses("B")
    album.take("norms-g1-answered")
    album.at("norms/good-reasons")
    runs_over(album)
    album.at("norms/g1/reveal")
    album.at("norms/g2/reveal")


def runs_over(album: Album) -> None:
    for _ in range(OVER):
        album.fatou.button("+1 min").click()
    album.fatou.button("Re-plan").click()
    album.fatou.page.locator(".console-replan").wait_for()
    album.take("replan")
    album.fatou.button("Leave it as it is").click()


def panel(album: Album, voices: list[Voice]) -> None:
    album.at("panel/first-story")
    for voice, question in zip(voices, QUESTIONS, strict=False):
        voice.ask("AskQuestion", text=question)
    album.at("panel/questions")
    for question in QUESTIONS:
        album.fatou.shows(question)
    album.take("panel-questions-shown")


def commitments(album: Album, voices: list[Voice]) -> None:
    album.at("next-steps/write")
    for voice, (level, action) in zip(voices, ACTIONS, strict=False):
        voice.ask("Commit", level=level, action=action, first_step="Tell one colleague tomorrow", visibility="wall")
    for _, action in ACTIONS:
        album.fatou.shows(action)
    album.at("next-steps/who-may-see")
    album.at("next-steps/care-and-thanks")
    album.fatou.button("End the workshop").click()
    album.fatou.button("Yes, end the workshop").click()
    album.take("ended")
