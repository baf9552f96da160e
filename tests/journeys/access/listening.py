"""What is done while testimonies are read, and at the tables."""

from playwright.sync_api import expect

from tests.journeys.access.hand import Hand


class Listening(Hand):
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
