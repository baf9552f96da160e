"""What is done with the four colours: chosen, raised, written on, and answered by enough voices."""

from typing import Any

from playwright.sync_api import expect

from tests.journeys.access.hand import Hand


class Colours(Hand):
    def voices_answer(self) -> None:
        """Enough of them that there is something to show, as people or as one of four characters."""
        activity, block = self.shop.view["activity"] or {}, self.shop.view["step"].split("/")[0]
        if activity.get("open"):
            self.voices_hold_cards(activity)
        if activity.get("notes_open") and block != self.noted:
            self.voices_write_notes(block)
        self.shown()

    def voices_hold_cards(self, activity: dict[str, Any]) -> None:
        for number, voice in enumerate(self.voices):
            character = {"character": "ABCD"[number % 4]} if activity["characters"] else {}
            voice.ask("HoldCard", round=activity["round"], card="AABC"[number % 4], **character)

    def voices_write_notes(self, block: str) -> None:
        self.noted = block
        for number, voice in enumerate(self.voices[:14]):
            note = {"block": block, "card": "ABCD"[number % 4], "text": self.written(70 + number)}
            voice.ask("WriteNote", **note, share="room")

    def ana_chooses_a_card(self) -> None:
        self.ana.locator("details.more summary").click()
        self.shop.look("papers of the table", "ana")
        with self.out_of_reach():
            self.ana.locator(".card input").first.click()
            expect(self.ana.locator(".status-unsent")).to_be_visible()
            self.shop.look("not sent yet", "ana")
        self.shop.look("answered", "ana")
        self.shop.console.locator("#papers-of").select_option("another table")
        self.shop.look("papers of another table", "console")

    def ana_holds_a_card_ready(self) -> None:
        self.ana.locator(".card input").first.click()
        self.shop.look("held ready", "ana")

    def ana_raises_a_card(self) -> None:
        self.shop.look("raised", "ana")
        self.press("Put it down")
        self.shop.look("put down", "ana")
        self.press("Choose another card")
        self.shop.look("another card", "ana")
        self.press("Pass")
        self.shop.look("passed", "ana")

    def ana_writes_notes(self) -> None:
        for letter in "AB":
            self.ana.locator(f"#note-{letter}").fill(self.written(3))
        self.shop.look("writing a note", "ana")
        self.ana.locator("form:has(#note-A) button.button").click()
        expect(self.ana.locator("#note-A-text")).to_be_visible()
        self.shop.look("a note is kept", "ana")
