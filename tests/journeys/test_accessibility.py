"""axe finds nothing on any page, in English and French, at each kind of step."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.conftest import CONSOLE, PHONE, People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen

pytestmark = pytest.mark.browser

STEPS = [
    "testimonies/opening", "testimonies/the-lift-home/note", "testimonies/the-lift-home/read",
    "testimonies/the-lift-home/silence", "tables/handled-well", "tables/one-line", "norms/frame", "norms/g1/open",
    "norms/g1/reveal", "panel/first-story", "panel/questions", "next-steps/write", "next-steps/who-may-see",
]  # fmt: skip


def faults(page: Page, where: str) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    return [f"{where}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found.response["violations"]]


def test_no_step_has_a_fault_on_any_screen(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    pages = {"console": fatou.page, "room": opens_room_screen(people, server)}
    pages["phone en"] = Phone.joins(people, server, "1").page
    pages["phone fr"] = Phone.joins(people, server, "2", "fr").page
    for name in ("phone en", "phone fr"):  # high enough that nothing lies half below the foot of the page
        pages[name].set_viewport_size({"width": 360, "height": 3000})
    found = [fault for name, page in pages.items() for fault in faults(page, f"lobby, {name}")]
    fatou.prepares()
    fatou.starts()
    for step in STEPS:
        fatou.goes_to(step)
        found += [fault for name, page in pages.items() for fault in faults(page, f"{step}, {name}")]
    assert found == []


@pytest.mark.parametrize("path", ["/", "/care", "/console", "/nowhere", "/j/CODE?language=en", "/j/CODE?language=fr"])
def test_no_page_for_strangers_has_a_fault(people: People, server: Server, path: str) -> None:
    page = people.open(**(CONSOLE if path == "/console" else PHONE))
    page.goto(path.replace("CODE", server.address("Join").rsplit("/", 1)[1]))
    assert faults(page, path) == []
    if path == "/nowhere":
        people.troubles.clear()  # the browser reports the 404 that was asked for


def test_the_organisers_table_has_no_fault(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    fatou.page.goto("/organise")
    assert faults(fatou.page, "organise") == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_paper_pack_has_no_fault(people: People, server: Server, language: str) -> None:
    fatou = Facilitator.signs_in(people, server)
    fatou.page.goto(f"/print?language={language}")
    assert faults(fatou.page, f"paper pack, {language}") == []
