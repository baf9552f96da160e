"""What people type, in real browsers: every screen shows it as text, asks for nothing and says nothing."""

import json
from queue import Empty
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from benchmarks.attacks.serving import until
from tests.attacks.poison import MARKDOWN, MARKUP, agenda, cut, typed
from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE
from tests.journeys.roles import signed_in
from tools.crowd import Facilitator
from workshop.rehearsal.phone import Voice

pytestmark = pytest.mark.browser
WATCH = "window.booms = 0; window.boom = () => { window.booms += 1; };"
ODD = "[onerror],[onload],[onclick],img[src=x],a[href^='javascript:'],a[href*='elsewhere'],img[src*='elsewhere']"
TAKEN = (
    f"""() => [window.booms, document.querySelectorAll("{ODD}").length, document.body.innerText.includes("1234000")]"""
)


def as_file(folder, words: str) -> str:
    """An agenda without pictures and testimonies, which are files of their own. JSON is YAML."""
    made = agenda(words)
    made["blocks"] = [block for block in made["blocks"] if block["kind"] != "testimonies"]
    look = next(block for block in made["blocks"] if block["kind"] == "material")
    look["steps"] = [{**look["steps"][0], "minutes": 5, "text": "materials/words.md"}]
    (folder / "materials").mkdir()
    (folder / "materials" / "words.md").write_text(MARKDOWN)
    (folder / "agenda.yaml").write_text(json.dumps(made))
    return str(folder / "agenda.yaml")


class Evening:
    """A facilitator and ana by their sockets, who type; and everybody's pages."""

    def __init__(self, people: Any, server: Any) -> None:
        self.front = Facilitator(server.base, PASSPHRASE)
        self.ana = Voice(server.address("Join"), cut(MARKUP, 20))
        self.console = signed_in(people)
        self.pages: dict[str, Page] = {}
        self._opens(self.console, "/console")
        links = json.loads(self.console.locator("script[type='application/json']").first.text_content())["links"]
        for name in ("/screen", "/moderate", "/organise"):
            self._opens(self.console.context.new_page(), name)
        helper = people.open(**CONSOLE).context
        for name in ("speaker", "timekeeper"):
            self._opens(helper.new_page(), links[name].replace(links[name].split("/")[2], server.base.split("/")[2]))
        phone = people.open(**PHONE)
        phone.request.post(f"/j/{server.address('Join').rsplit('/', 1)[1]}", form={"table": cut(MARKUP, 20)})
        self._opens(phone, "/phone")

    def _opens(self, page: Page, address: str) -> None:
        page.add_init_script(WATCH)
        page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
        page.on("request", lambda request: pytest.fail(request.url) if request.url.endswith("/x") else None)
        page.goto(address)
        self.pages[address.split("?")[0].rsplit("/", 1)[1]] = page

    def front_asks(self, command: str, **more: Any) -> None:
        assert self.front.client.call("command", (command, typed(command, MARKUP, **more)))["ok"], command

    def ana_asks(self, command: str, **more: Any) -> None:
        data = {"key": f"ana-{len(self.pages)}-{command}", **typed(command, MARKUP, **more)}
        answer = self.ana.client.call("command", (command, data))
        assert answer["ok"], (command, answer)

    def shows(self, least: int) -> None:
        """What waits, when that many wait."""
        waiting: list[dict[str, Any]] = []

        def wait() -> bool:
            nonlocal waiting
            try:
                waiting = self.front.views.get(timeout=5)["shared"]["waiting"]
            except Empty:
                return False
            return len(waiting) >= least

        until(wait, "nothing waits")
        for item in waiting:
            assert self.front.ask("Show", item=item["id"])["ok"]

    def all_is_text(self, *shown: str) -> None:
        for name in shown:
            expect(self.pages[name].locator("body")).to_contain_text("<script>boom()")
        self.pages["organise"].reload()
        for name, page in self.pages.items():
            assert page.evaluate(TAKEN) == [0, 0, False], name


@pytest.fixture
def server(serve, tmp_path):
    return serve("--agenda", as_file(tmp_path, MARKUP))


def test_whatever_is_typed_is_text_on_every_screen(people, server):
    evening = Evening(people, server)
    evening.front_asks("Prepare")
    evening.front_asks("SetWifi", name=cut(MARKUP, 32), password="12345678")
    evening.all_is_text("console", "phone", "screen")
    evening.front_asks("Start")
    evening.front.go_to("talk/line")
    evening.ana_asks("TakeRole", role="notes")
    evening.ana_asks("DraftLine", base="")
    evening.ana_asks("ShareLine", agreed=True)
    evening.shows(1)
    evening.all_is_text("console", "phone", "screen", "time")
    evening.front.go_to("panel/questions")
    evening.ana_asks("AskQuestion")
    evening.ana_asks("SharePractice", evidence="hunch")
    evening.front_asks("TellSpeaker")
    evening.shows(2)
    evening.all_is_text("console", "phone", "screen", "speaker", "moderate")
    evening.front.go_to("colours/write")
    evening.ana_asks("WriteNote", block="colours", card="A", share="room")
    evening.shows(1)
    evening.front.go_to("colours/notes")
    evening.all_is_text("phone", "screen")
    evening.front.go_to("look/read")
    evening.all_is_text("phone", "screen")
    evening.front.go_to("next/write")
    evening.ana_asks("Commit", level="me", visibility="wall-named", open_to_peers=True, speaks_for_organisation=True)
    evening.shows(3)
    evening.front.go_to("next/wall")
    evening.all_is_text("console", "phone", "screen", "organise")
    evening.front.go_to("next/peers")
    evening.all_is_text("phone", "screen")
    evening.ana.leave()
    evening.front.leave()
