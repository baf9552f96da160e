"""Words that nobody has translated: shown in the session's first language, which is named, on every screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, ROOM, People, Server
from tools.crowd import Facilitator

pytestmark = pytest.mark.browser

PROMPT = "Qu'est-ce qui a aidé ?"
AGENDA = f"""
title: {{fr: Un soir, en: An evening}}
languages: [fr, en]
blocks:
  - id: talk
    kind: tabletop
    title: {{en: Talk, fr: Échanger}}
    minutes: 12
    steps:
      - {{id: long, title: {{fr: Ensemble}}, minutes: 12, prompt: {{fr: "{PROMPT}", en: "What helped?"}}}}
"""


@pytest.fixture
def server(serve, tmp_path: Path) -> Server:
    file = tmp_path / "evening.yaml"
    file.write_text(AGENDA)
    return serve("--agenda", str(file))


def names_its_language(page: Page, said: str = PROMPT) -> None:
    words = page.locator("span[lang=fr][dir=ltr]").filter(has_text=said).first
    expect(words).to_be_visible()
    expect(words.locator("xpath=following-sibling::span[1]")).to_have_text("(Français)")


def test_on_phone_room_screen_console_and_paper(people: People, server: Server) -> None:
    fatou = Facilitator(server.base, PASSPHRASE)
    fatou.ask("Start", reason="a test")
    ana = people.open(**PHONE)
    ana.goto(server.address("Join") + "?language=ar")
    expect(ana.locator("h1 span[lang=fr]").first).to_have_text("Un soir")
    ana.locator("form button.wide").click()
    names_its_language(ana)
    room = people.open(**ROOM)
    room.goto(server.address("Room screen") + "&language=ar")
    names_its_language(room)
    console = people.open(**CONSOLE)
    console.goto("/console?language=ar")
    console.locator("input[type=password]").fill(PASSPHRASE)
    console.locator("input[type=password]").press("Enter")
    names_its_language(console)
    console.goto("/print?in=en&part=prompts")
    names_its_language(console, "Ensemble")
    fatou.leave()
