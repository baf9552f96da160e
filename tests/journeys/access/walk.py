"""Everybody of one workshop in one language, and what was found on the pages that they looked at."""

import re
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.journeys.access.looking import Looker
from tests.journeys.conftest import CARE_PASSPHRASE, CONSOLE, PASSPHRASE, PHONE, ROOM, People, Server
from tests.journeys.words import Words
from tools import crowd

WRITTEN = {"ar": "What helped us"}
OTHERWISE = "ما ساعدنا"
"""What people write in a walk runs the other way than its screens."""


class Walk:
    def __init__(self, people: People, server: Server, language: str) -> None:
        self.people, self.server, self.say = people, server, Words(language)
        self.written = WRITTEN.get(language, OTHERWISE)
        self.look = Looker(self.written)
        self.found: dict[str, str] = {}
        """Each fault, and where it was met first."""
        self.visited: set[str] = set()

    def open(self, path: str, device: dict[str, Any], **more: Any) -> Page:
        page = self.people.open(**device, locale=self.say.language, **more)
        page.goto(path)
        return page

    def sees(self, page: Page, where: str, kind: str = "phone") -> None:
        self.visited.add(urlsplit(page.url).path)
        assert page.locator("html").get_attribute("lang") == self.say.language, f"{where} speaks another language"
        for fault in self.look(page, kind):
            self.found.setdefault(re.sub(r"[0-9a-f]{16,}", "…", fault), where)

    def was_refused(self) -> None:
        """The browser reports on its console that a page was refused, as it should be."""
        self.people.troubles[:] = [one for one in self.people.troubles if "Failed to load resource" not in one]

    def button(self, page: Page, name: str) -> Locator:
        return page.get_by_role("button", name=self.say(name), exact=True)

    def sends(self, page: Page, name: str) -> None:
        """Presses the button of a form and waits for the page that answers."""
        with page.expect_navigation():
            self.button(page, name).click()

    def writes(self, number: int = 1) -> str:
        return f"{self.written} {number}"


class Workshop:
    """The walk while the workshop runs: pages that follow it, and voices that nobody looks at."""

    def __init__(self, walk: Walk) -> None:
        self.walk, server = walk, walk.server
        self.fatou = crowd.Facilitator(server.base, PASSPHRASE)
        self.console = self._signs_in("/console", PASSPHRASE)
        links = self.console.evaluate("JSON.parse(document.getElementById('page').textContent).links")
        self.keys = {role: link.split("?")[1] for role, link in links.items() if "?" in link}
        self.noor = self._signs_in("/quarantine", CARE_PASSPHRASE)
        self.room = self._by_link("screen", "/screen", ROOM)
        self.gita = self._by_link("moderator", "/moderate", CONSOLE)
        self.timo = self._by_link("timekeeper", "/time", PHONE)
        self.reader = self._by_link("reader", "/reader", PHONE)
        self.speaker = self._by_link("speaker", "/speaker", PHONE)
        self.ana = walk.open(f"/j/{self.code}?table=1", PHONE)
        self.ana.locator(".join-bar button").click()
        self.view: dict[str, Any] = {}

    @property
    def code(self) -> str:
        return self.walk.server.address("Join").rsplit("/", 1)[1]

    @property
    def pages(self) -> dict[str, tuple[Page, str]]:
        return {"console": (self.console, "desk"), "room": (self.room, "room"), "phone": (self.ana, "phone")}

    def _signs_in(self, path: str, passphrase: str) -> Page:
        page = self.walk.open(path, CONSOLE)
        page.locator("[name=passphrase]").fill(passphrase)
        page.locator("form button").click()
        return page

    def _by_link(self, role: str, path: str, device: dict[str, Any]) -> Page:
        return self.walk.open(f"{path}?{self.keys[role]}", device)

    def arrives(self) -> dict[str, Any]:
        """Waits until every page shows the step that the newest view tells of."""
        while not self.fatou.views.empty() or not self.view:
            self.view = self.fatou.views.get(timeout=5)["shared"]
        for page, _ in [*self.pages.values(), (self.gita, ""), (self.timo, ""), (self.reader, ""), (self.speaker, "")]:
            expect(page.locator("body")).to_have_attribute("data-step", self.view["step"])
        return self.view

    def next(self) -> dict[str, Any]:
        before = self.view["step"]
        answer = self.fatou.ask("Next", leaving=before)
        assert answer["ok"], answer
        return self.moves_from(before)

    def moves_from(self, step: str) -> dict[str, Any]:
        while self.view["step"] == step:
            self.view = self.fatou.views.get(timeout=5)["shared"]
        return self.arrives()

    def go_to(self, step: str) -> None:
        while self.view["step"] != step:
            self.next()

    def look(self, state: str, *pages: str) -> None:
        """The three that everybody has in front of them, or those that are named."""
        for name in pages or self.pages:
            page, kind = self.pages.get(name) or (getattr(self, name), "desk" if name in ("gita", "noor") else "phone")
            self.walk.sees(page, f"{state}, {name}", kind)
