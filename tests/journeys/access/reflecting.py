"""What ana writes for herself, and what she finds of it later."""

from playwright.sync_api import expect

from tests.journeys.access.hand import Hand


class Reflecting(Hand):
    def ana_writes_for_herself(self) -> None:
        self.ana.locator("textarea").fill(self.written())
        expect(self.ana.get_by_text(self.say("Kept on this phone"))).to_be_visible()
        self.shop.look("a private note", "ana")

    def ana_reads_what_only_she_has(self) -> None:
        self.ana.locator("main details summary").click()
        self.shop.look("private notes", "ana")
