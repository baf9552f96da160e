"""What is done around the panel: a practice, a word to the speaker, questions, and Care from the desk on."""

from playwright.sync_api import expect

from tests.journeys.access.hand import Hand


class Panelling(Hand):
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
