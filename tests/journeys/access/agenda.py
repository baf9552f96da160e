"""The day before: the agenda is looked at, something in it does not fit, words are missing, a prompt gets advice."""

from tests.journeys.access.walk import Workshop

PAGE = "/console/agenda"
UNDER = "textarea[id='text.{}']"


def walk_the_agenda(shop: Workshop) -> None:
    walk, page, file = shop.walk, shop.console, shop.walk.server.agenda
    before = file.read_text()
    page.goto(PAGE)
    walk.sees(page, "the agenda as it is", "desk")
    page.locator("[id='minutes.blocks.1']").fill("1")
    walk.sends(page, "Save the agenda")
    walk.sees(page, "an agenda that does not add up", "desk")
    page.goto(f"{PAGE}/words?of=blocks.1.steps.0")
    page.locator(UNDER.format("prompt.en")).fill("Why did you choose it?")
    walk.sends(page, "Keep these words")
    walk.sees(page, "words with advice", "desk")
    for of in ("", "blocks.2"):
        page.goto(f"{PAGE}/words?of={of}")
        walk.sees(page, f"the words of {of or 'everything'}", "desk")
    _conflict(shop, before)
    page.goto("/console")


def _conflict(shop: Workshop, before: str) -> None:
    walk, page, file = shop.walk, shop.console, shop.walk.server.agenda
    file.write_text(before + "# somebody else\n")
    page.goto(PAGE)
    walk.sees(page, "a file that changed meanwhile", "desk")
    file.write_text("title: [")
    page.goto(PAGE)
    walk.sees(page, "a file that is no agenda", "desk")
    file.write_text(before)
    page.goto(PAGE)
    walk.sends(page, "Put my changes aside")
