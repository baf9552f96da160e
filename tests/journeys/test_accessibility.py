"""axe finds nothing: the rules that every look at a page uses, and the paper pack in each language of its own."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser


def faults(page: Page, where: str) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    return [f"{where}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found.response["violations"]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_paper_pack_has_no_fault(people: People, server: Server, language: str) -> None:
    fatou = Facilitator.signs_in(people, server)
    fatou.page.goto(f"/print?language={language}")
    assert faults(fatou.page, f"paper pack, {language}") == []
