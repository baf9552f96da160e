"""What each role does in a browser, in the words of the screens."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PATIENCE, PHONE, ROOM, People, Server
from tests.journeys.words import Words
from tools import crowd

CARE = {
    "Support person": "Sam, at the door",
    "Support contact": "room 12",
    "Where to report": "the focal point of your organisation",
    "Quiet place": "the garden",
}


def begins(server: Server, step: str = "") -> None:
    """The workshop is prepared and has begun, and is at that step, without anybody's screen."""
    voice = crowd.Facilitator(server.base, PASSPHRASE)
    assert voice.ask("Prepare", **{label.lower().replace(" ", "_"): words for label, words in CARE.items()})["ok"]
    assert voice.ask("Start")["ok"]
    if step:
        voice.go_to(step)
    voice.leave()


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def signed_in(people: People) -> Page:
    """A facilitator's browser that shows nothing yet."""
    page = people.open(**CONSOLE)
    assert page.request.post("/console", form={"passphrase": PASSPHRASE}).ok
    return page


PRESS_NEXT_UNTIL = """async ([step, patience]) => {
  const here = () => document.querySelector("[aria-current=step]")?.dataset.step;
  const next = () => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "Next");
  const moved = (from) => new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`Next leads nowhere from ${from}`)), patience);
    const watch = new MutationObserver(() => {
      if (here() === from) return;
      watch.disconnect();
      clearTimeout(late);
      done();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-current", "data-step"] });
  });
  while (here() !== step) {
    const leaving = moved(here());
    next().click();
    await leaving;
  }
}"""


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

    @classmethod
    def is_at(cls, people: People, server: Server, step: str = "") -> "Facilitator":
        """In the middle of a workshop: for tests that prove something else than the way there."""
        begins(server, step)
        page = signed_in(people)
        page.goto("/console")
        expect(page.get_by_role("heading", name="Now", exact=True)).to_be_visible()
        return cls(page)

    def prepares(self) -> None:
        for field, words in CARE.items():
            self.page.get_by_label(field).fill(words)
            self.page.get_by_label(field).press("Tab")

    def starts(self) -> None:
        self.button("Start").click()
        expect(self.page.get_by_role("heading", name="Now", exact=True)).to_be_visible()

    def button(self, name: str) -> Locator:
        return button(self.page, name)

    def next(self) -> None:
        """Waits until the step has changed: a press while the last one is on its way does nothing."""
        before = self.step()
        self.button("Next").click()
        expect(self.page.locator("[aria-current=step]")).not_to_have_attribute("data-step", before)

    def step(self) -> str:
        return self.page.locator("[aria-current=step]").get_attribute("data-step") or ""

    def walks_to(self, step: str) -> None:
        """By hand, step by step."""
        while self.step() != step:
            self.next()

    def goes_to(self, step: str) -> None:
        """Presses *Next* in the page itself, which is a third of the time, and looks at what came of it."""
        self.page.evaluate(PRESS_NEXT_UNTIL, [step, PATIENCE * 1000])
        expect(self.page.locator("[aria-current=step]")).to_have_attribute("data-step", step)

    def item(self, words: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=words)

    def shows(self, words: str) -> None:
        self.item(words).get_by_role("button", name="Show", exact=True).click()
        expect(self.item(words).get_by_role("button", name="Show", exact=True)).to_have_count(0)


ENGLISH = Words("en")


@dataclass
class Phone:
    page: Page
    say: Words = ENGLISH

    @classmethod
    def scans(cls, people: People, server: Server, table: str, language: str = "en") -> "Phone":
        """From the QR code by the form, as people do."""
        phone = cls(people.open(**PHONE), Words(language))
        phone.page.goto(f"{server.address('Join')}?table={table}&language={language}")
        phone.button("Join").click()
        return phone.connected()

    @classmethod
    def joins(cls, people: People, server: Server, table: str, language: str = "en") -> "Phone":
        """Past the form: for tests that prove something else than the way in."""
        phone = cls(people.open(**PHONE), Words(language))
        code = server.address("Join").rsplit("/", 1)[1]
        assert phone.page.request.post(f"/j/{code}", data={"table": table, "language": language}).ok
        phone.page.goto("/phone")
        return phone.connected()

    def connected(self) -> "Phone":
        expect(self.page.get_by_role("status").first).to_contain_text(self.say("Connected"))
        return self

    def button(self, english: str) -> Locator:
        return button(self.page, self.say(english))

    def chooses(self, letter: str) -> None:
        self.page.get_by_role("radio", name=re.compile(rf"^{letter}[,،] ")).click()
        self.has_answered()

    def passes(self) -> None:
        self.button("Pass").click()
        self.has_answered()

    def has_answered(self) -> None:
        expect(self.page.get_by_text(self.say("Your answer is in")).first).to_be_visible()


def opens_room_screen(people: People, server: Server) -> Page:
    page = people.open(**ROOM)
    page.goto(server.address("Room screen"))
    return page
