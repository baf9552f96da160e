"""Takes the pictures of the documentation from a real workshop with real people: `make pictures`."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.journeys.conftest import FLAGS, People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tools.crowd import Voice, join

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
README = {
    "norms-g1-open-console": "console", "norms-g1-open-room": "room", "norms-g1-open-phone": "phone",
    "norms-g1-open-phone-ar": "phone-ar", "organise": "organise", "check-the-room": "check-the-room",
}  # fmt: skip
WIFI = ("Journey room", "walk with me")
LINES = [
    "What helped was a regular hour at the water point, because people could plan for it",
    "What helped was a team leader who asked first, because nobody had to begin",
    "What helped was house rules on the first night, because they were nobody's accusation",
]
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
        pages = {"console": self.fatou.page, "room": self.room}
        pages |= {f"phone{suffix}": phone.page for suffix, phone in self.phones.items()}
        for audience, page in pages.items():
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(400)  # entrances are over
            page.screenshot(path=self.folder / f"{name}-{audience}.png")

    def at(self, step: str, name: str | None = None) -> None:
        self.fatou.goes_to(step)
        self.take(name or step.replace("/", "-"))


def main(folder: Path) -> None:
    with workshop() as (people, server):
        fatou = Facilitator.signs_in(people, server)
        room = opens_room_screen(people, server)
        stranger = people.open(viewport={"width": 360, "height": 640})
        stranger.goto(server.address("Join") + "?table=3")
        folder.mkdir(parents=True, exist_ok=True)
        stranger.screenshot(path=folder / "joining-phone.png", full_page=True)
        phones = {"": Phone.joins(people, server, "1"), "-ar": Phone.joins(people, server, "2", "ar")}
        album = Album(folder, fatou, room, phones)
        album.take("before")
        checks_the_room(fatou.page, folder)
        fatou.prepares()
        voices = join(server.address("Join"), 28)
        album.take("lobby")
        fatou.starts()
        walk(album, voices)
        for voice in voices:
            voice.leave()
        fatou.page.goto(f"{server.base}/organise")
        fatou.page.screenshot(path=folder / "organise.png")


def checks_the_room(page: Page, folder: Path) -> None:
    page.goto("/console/room")
    for field, words in zip(("#name", "#password"), WIFI, strict=True):
        page.locator(field).fill(words)
    with page.expect_navigation():
        page.locator("form button").click()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=folder / "check-the-room.png")
    page.goto("/console")


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
    album.phones[""].button("Take notes for this table").click()
    for voice, line in zip(voices[5::5], LINES, strict=False):
        voice.ask("TakeRole", role="notes")
        voice.ask("ShareLine", text=line, agreed=True)
        voice.ask("TableSays", word="done")
    album.take("tables-one-line")
    for line in LINES[:2]:
        album.fatou.shows(line)
    album.at("tables/three-voices")


def colours(album: Album, voices: list[Voice]) -> None:
    album.at("norms/frame")
    album.at("norms/g1/open")
    for number, voice in enumerate(voices):
        voice.ask("HoldCard", round="norms/g1", card="AABBBBBCCCCD"[number % 12])
    album.phones[""].chooses("B")
    album.take("norms-g1-answered")
    album.at("norms/good-reasons")
    album.at("norms/g1/reveal")
    album.at("norms/g2/reveal")


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


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as album:
            main(Path(album))
            PICTURES.mkdir(exist_ok=True)
            for taken, name in README.items():
                (PICTURES / f"{name}.png").write_bytes((Path(album) / f"{taken}.png").read_bytes())
