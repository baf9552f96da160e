"""What is done with commitments: written, taken home, nearly deleted, compared, and looked back upon."""

from playwright.sync_api import expect

from tests.journeys.access.hand import Hand

WALL = {"level": "team", "visibility": "wall", "open_to_peers": True}


class Committing(Hand):
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
