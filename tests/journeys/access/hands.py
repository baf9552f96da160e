"""What ana's thumb, the reader's and the facilitator's do at a step, and a look at each state that it leads to."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import expect

from tests.journeys.access.walk import Workshop
from tools import crowd

WALL = {"level": "team", "visibility": "wall", "open_to_peers": True}


class Hands:
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

    # before the start

    def checklist_is_not_filled_in(self) -> None:
        self.press("Start without these", self.shop.console)
        self.shop.look("a start without a reason", "console")

    def reader_prepares(self) -> None:
        self.shop.reader.locator("summary").first.click()
        self.shop.look("preparing", "reader")

    # at any time

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

    def workshop_pauses(self) -> None:
        for command in ("Pause", "BlankScreen"):
            self.shop.fatou.ask(command, **({"blank": True} if command == "BlankScreen" else {}))
        expect(self.shop.console.locator("figcaption")).to_be_visible()
        self.shop.look("paused and blank")
        self.shop.fatou.ask("Resume")
        self.shop.fatou.ask("BlankScreen", blank=False)

    # testimonies

    def reader_sees_the_note(self) -> None:
        self.shop.look("content note", "reader", "gita")

    def reading_is_handed_over_and_stopped(self) -> None:
        self.press("Read the text myself")
        self.shop.look("reading along", "ana")
        self.shop.reader.locator(".reader-sentence").nth(2).click()
        self.shop.look("reading aloud", "reader")
        self.press("I would like to stop", self.shop.reader)
        expect(self.shop.console.locator(".console-reading .notice")).to_be_visible()
        self.shop.look("handing over", "reader", "console")
        self.shop.fatou.ask("StopReading")
        expect(self.button(self.shop.console, "Go on reading")).to_be_visible()
        self.shop.look("stopped", "reader", "console", "room", "ana")
        self.shop.fatou.ask("GoOnReading")

    def everybody_is_silent(self) -> None:
        self.shop.look("silence", "reader")

    # at the tables

    def table_writes_its_line(self) -> None:
        self.press("Take notes for this table")
        self.ana.locator("#line").fill(self.written(1))
        self.ana.locator("main details summary").click()
        self.shop.look("taking notes", "ana")
        self.ana.get_by_role("checkbox").check()
        self.press("Share with the room")
        self.press("We need more time")
        expect(self.ana.locator("blockquote")).to_contain_text(self.written(1))
        for voice in self.voices[:6]:
            voice.ask("TakeRole", role="notes")
            voice.ask("ShareLine", text=self.written(2), agreed=True)
        expect(self.shop.console.locator(".desk-list li").first).to_be_visible()
        self.shop.look("lines wait", "ana", "console", "gita")
        self.shown()

    def tables_are_called(self) -> None:
        self.shop.fatou.ask("CallTables", number=3)
        expect(self.shop.console.locator(".console-calling strong")).to_be_visible()
        self.shop.look("tables are called")

    # cards

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

    # the panel

    def practice_is_shown(self) -> None:
        (practice, *_) = self.shop.view["activity"]["practices"]
        self.shop.fatou.ask("ShowPractice", practice=practice["id"])
        self.shop.fatou.ask("TellSpeaker", text=self.written(4))
        expect(self.ana.locator("article.panel")).to_be_visible()
        expect(self.shop.speaker.locator(".speaker-message")).to_be_visible()
        self.shop.look("a practice, a message", "console", "room", "ana", "speaker")

    def questions_are_asked(self) -> None:
        self.ana.locator("#question").fill(f"{self.written(5)} {self.personal()}")
        self.press("Share a practice")
        self.ana.locator("#practice-title").fill(self.written(6))
        self.shop.look("asking, sharing", "ana")
        self.press("Send")
        for voice in self.voices[:4]:
            voice.ask("AskQuestion", text=self.written(7))
        expect(self.shop.console.locator(".desk-list li").nth(3)).to_be_visible()
        for page in (self.shop.console, self.shop.gita):
            self.press("More", page)
        self.shop.look("questions wait", "console", "gita", "ana")
        self.press("Care", self.shop.gita)
        expect(self.shop.gita.locator(".desk-care")).to_be_visible()
        self.care_is_taken()
        self.shown()
        expect(self.ana.locator("[id^=question-]").first).to_be_visible()
        self.press("Support this question")
        self.press("Mark as answered", self.shop.console)
        self.press("Answer in writing", self.shop.console)
        self.shop.look("questions are shown", "console", "room", "ana", "gita")

    def personal(self) -> str:
        """What makes a phone ask whether somebody would rather talk."""
        return str(self.ana.evaluate("JSON.parse(document.getElementById('page').textContent).nudge[0] ?? ''"))

    def care_is_taken(self) -> None:
        noor = self.shop.noor
        self.shop.look("care on the desk", "gita", "noor")
        noor.locator("[id^=open-]").click()
        self.shop.look("opened", "noor")
        noor.locator("[id^=asked-]").click()
        self.shop.look("about to be erased", "noor")

    # commitments

    def ana_commits(self) -> None:
        page = self.ana
        page.locator("details.more summary").click()
        self.shop.look("a form to fill in", "ana")
        page.get_by_role("radio", name=self.say("My organisation"), exact=True).check()
        page.get_by_role("radio", name=self.say("The wall, with my name"), exact=True).check()
        for name in ("action", "first_step", "name", "can_share", "would_learn", "when", "then"):
            page.locator(f"#c-{name}").fill(self.written(8))
        page.get_by_role("checkbox", name=self.say("Others may ask me to compare notes")).check()
        page.locator("#c-by_when").fill("2020-02-29")
        self.press("Save my commitment")
        expect(page.locator("#c-by_when-fault")).not_to_be_empty()
        self.shop.look("a day that is over", "ana")
        page.locator("#c-by_when-words").fill(self.written(9))
        self.press("Save my commitment")
        expect(page.locator(".code")).to_be_visible()
        self.code = page.locator(".code").inner_text()
        self.press("Copy the text")
        self.press("I have a code")
        self.shop.look("a code", "ana")
        self.press("Delete")
        self.shop.look("about to be deleted", "ana")
        self.press("Keep it")
        self.others_commit()

    def others_commit(self) -> None:
        for number, voice in enumerate(self.voices[:8]):
            given = {"action": self.written(10 + number), "first_step": self.written(30), **WALL}
            assert voice.ask("Commit", **given, can_share=self.written(50 + number))["ok"]
        expect(self.shop.console.locator(".desk-list li").nth(7)).to_be_visible()
        self.shown()

    def ana_compares_notes(self) -> None:
        self.press("Compare notes")
        self.shop.look("comparing notes", "ana")
        self.ana.locator("#reach").fill(self.written(60))
        self.press("Ask to compare notes")
        self.shop.look("asked to compare notes", "ana")

    def ana_says_how_it_went(self) -> None:
        self.ana.locator("main input[type=radio]").first.check()
        self.shop.look("how it went", "ana")

    # the end

    def workshop_ends(self) -> None:
        self.press("End the workshop", self.shop.console)
        self.shop.look("about to end", "console")
        self.press("Yes, end the workshop", self.shop.console)
        expect(self.ana.locator("main .say")).to_be_visible()
        self.shop.arrives()
        self.shop.look("ended", "console", "room", "ana", "reader", "speaker", "gita")
        self.press("Write or change a commitment")
        self.shop.look("a commitment after the end", "ana")
