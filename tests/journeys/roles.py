"""What each role does in a browser, in the words of the screens."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, ROOM, People, Server

CARE = {
    "Support person": "Sam, at the door",
    "Support contact": "room 12",
    "Where to report": "the focal point of your organisation",
    "Quiet place": "the garden",
}


@dataclass
class Facilitator:
    page: Page

    @classmethod
    def signs_in(cls, people: People, server: Server) -> "Facilitator":
        page = people.open(**CONSOLE)
        page.goto(server.address("Console"))
        page.get_by_label("Passphrase").fill(PASSPHRASE)
        page.get_by_role("button", name="Sign in").click()
        return cls(page)

    def prepares(self) -> None:
        for field, words in CARE.items():
            self.page.get_by_label(field).fill(words)
            self.page.get_by_label(field).press("Tab")

    def starts(self) -> None:
        self.button("Start").click()
        expect(self.page.get_by_role("heading", name="Now", exact=True)).to_be_visible()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def next(self) -> None:
        """Waits until the step has changed: a press while the last one is on its way does nothing."""
        before = self.step()
        self.button("Next").click()
        expect(self.page.locator("[aria-current=step]")).not_to_have_attribute("data-step", before)

    def step(self) -> str:
        return self.page.locator("[aria-current=step]").get_attribute("data-step") or ""

    def goes_to(self, step: str) -> None:
        while self.step() != step:
            self.next()

    def item(self, words: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=words)

    def shows(self, words: str) -> None:
        self.item(words).get_by_role("button", name="Show", exact=True).click()
        expect(self.item(words).get_by_role("button", name="Show", exact=True)).to_have_count(0)


@dataclass
class Phone:
    page: Page
    french: bool = False

    @classmethod
    def joins(cls, people: People, server: Server, table: str, language: str = "en") -> "Phone":
        page = people.open(**PHONE)
        page.goto(f"{server.address('Join')}?table={table}&language={language}")
        french = language == "fr"
        page.get_by_role("button", name="Rejoindre" if french else "Join", exact=True).click()
        expect(page.get_by_role("status").first).to_contain_text("Connecté" if french else "Connected")
        return cls(page, french)

    def button(self, english: str, french: str = "") -> Locator:
        return self.page.get_by_role("button", name=french if self.french else english, exact=True)

    def chooses(self, letter: str) -> None:
        self.page.get_by_role("radio", name=re.compile(rf"^{letter}, ")).click()
        done = "Votre réponse est enregistrée" if self.french else "Your answer is in"
        expect(self.page.get_by_text(done).first).to_be_visible()

    def passes(self) -> None:
        self.button("Pass", "Passer").click()
        done = "Votre réponse est enregistrée" if self.french else "Your answer is in"
        expect(self.page.get_by_text(done).first).to_be_visible()


def opens_room_screen(people: People, server: Server) -> Page:
    page = people.open(**ROOM)
    page.goto(server.address("Room screen"))
    return page
