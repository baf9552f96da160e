"""What hands do at any time: pressing, letting through what waits, Care, a lost connection, a pause, the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import expect

from tests.journeys.access.walk import Workshop
from tools import crowd


class Hand:
    def __init__(self, shop: Workshop, voices: list[crowd.Voice]) -> None:
        self.shop, self.walk, self.say, self.voices = shop, shop.walk, shop.walk.say, voices
        self.ana, self.button = shop.ana, shop.walk.button
        self.written = shop.walk.writes
        self.code = self.noted = ""

    def press(self, name: str, page: Any = None) -> None:
        self.button(page or self.ana, name).first.click()

    def shown(self) -> None:
        """Everything that waits is let through."""
        for item in self.shop.arrives()["waiting"]:
            self.shop.fatou.ask("Show", item=item["id"])  # a table may have changed its note meanwhile

    def checklist_is_not_filled_in(self) -> None:
        self.press("Start without these", self.shop.console)
        self.shop.look("a start without a reason", "console")

    def reader_prepares(self) -> None:
        self.shop.reader.locator("summary").first.click()
        self.shop.look("preparing", "reader")

    def ana_opens_care_and_steps_out(self) -> None:
        self.ana.locator("#care-button").click()
        self.shop.look("care", "ana")
        self.press("Hide")
        self.shop.look("stepped out", "ana")
        self.press("I am back")

    @contextmanager
    def out_of_reach(self) -> Iterator[None]:
        self.walk.people.server_down = True
        self.ana.context.set_offline(True)
        yield
        self.ana.context.set_offline(False)
        expect(self.ana.locator(".status-connected")).to_be_visible(timeout=15_000)
        self.walk.people.server_down = False

    def facilitator_chooses_another_step(self) -> None:
        console = self.shop.console
        self.press("Go to another step", console)
        self.shop.look("choosing another step", "console")
        console.locator(".rail-go").first.click()
        self.shop.look("back to the first step?", "console")
        self.press("No, stay here", console)
        self.press("Go to another step", console)
        console.locator(".rail-go").last.click()
        self.shop.look("on to the last step?", "console")
        self.press("No, stay here", console)

    def facilitator_looks_back(self) -> None:
        console = self.shop.console
        console.get_by_role("link", name=self.say("Debrief"), exact=True).click()
        self.shop.look("looking back", "console")
        console.locator("#keep").fill(self.written())
        self.walk.sends(console, "Keep it")
        self.shop.look("looked back", "console")

    def workshop_pauses(self) -> None:
        for command in ("Pause", "BlankScreen"):
            self.shop.fatou.ask(command, **({"blank": True} if command == "BlankScreen" else {}))
        expect(self.shop.console.locator("figcaption")).to_be_visible()
        self.shop.look("paused and blank")
        self.shop.look("paused", "timo")
        self.shop.fatou.ask("Resume")
        self.shop.fatou.ask("BlankScreen", blank=False)

    def workshop_ends(self) -> None:
        self.press("End the workshop", self.shop.console)
        self.shop.look("about to end", "console")
        self.press("Yes, end the workshop", self.shop.console)
        expect(self.ana.locator("main .say")).to_be_visible()
        self.shop.arrives()
        self.shop.look("ended", "console", "room", "ana", "reader", "speaker", "gita", "timo")
        self.press("Write or change a commitment")
        self.shop.look("a commitment after the end", "ana")
