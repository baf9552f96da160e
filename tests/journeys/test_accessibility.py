"""axe finds nothing: the rules that every look at a page uses, and the paper pack in each language of its own."""

import pytest
from playwright.sync_api import Page

from tests.journeys.access.looking import axe_faults
from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser


def faults(page: Page, where: str) -> list[str]:
    return [f"{where}: {fault}" for fault in axe_faults(page)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_paper_pack_has_no_fault(people: People, server: Server, language: str) -> None:
    fatou = Facilitator.signs_in(people, server)
    fatou.page.goto(f"/print?language={language}")
    assert faults(fatou.page, f"paper pack, {language}") == []
