"""The day before: fatou, who writes no YAML, makes the agenda hers in a browser, and the next start serves it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.files.test_agenda import ROOT
from tests.journeys.conftest import CONSOLE, PASSPHRASE, People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser
STEP = {"alone": "Alone, in silence", "roles": "Three roles at each table", "well": "What was handled well"}


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """Her own copy of what ships."""
    for name in ("testimonies", "practices"):
        (tmp_path / name).symlink_to(ROOT / name)
    return Path(shutil.copy(ROOT / "agenda.yaml", tmp_path / "mine.yaml"))


@pytest.fixture
def server(serve: Callable[..., Server], agenda: Path) -> Server:
    return serve("--agenda", str(agenda))


@pytest.fixture
def fatou(people: People, server: Server) -> Page:
    signed_in = Facilitator.signs_in(people, server)
    signed_in.page.get_by_text("Links for helpers").first.click()
    signed_in.page.get_by_role("link", name="Edit the agenda").first.click()
    expect(signed_in.page.get_by_role("heading", name="The agenda")).to_be_visible()
    return signed_in.page


def row(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title, exact=True))


def field(page: Page, title: str) -> Locator:
    return page.get_by_role("textbox", name=f"Minutes · {title}", exact=True)


def test_fatou_makes_the_agenda_hers_and_the_next_start_serves_it(fatou: Page, server: Server, agenda: Path) -> None:
    before = agenda.read_text("utf-8")
    up = fatou.get_by_role("button", name=f"Up · {STEP['alone']}", exact=True)
    up.focus()
    up.press("Enter")
    expect(row(fatou, STEP["alone"])).to_contain_text("11:10")
    expect(fatou.get_by_role("button", name=f"Down · {STEP['alone']}", exact=True)).to_be_focused()
    field(fatou, STEP["well"]).fill("9")
    expect(fatou.get_by_text("'tables' has steps of 24 minutes in a slot of 20")).to_be_visible()
    field(fatou, "Tabletop discussions").fill("24")
    expect(fatou.get_by_text("has steps of")).to_have_count(0)
    expect(fatou.locator("#ends")).to_have_text("13:04")
    field(fatou, STEP["well"]).fill("nine")
    fatou.get_by_role("button", name="Save the agenda").click()
    expect(fatou.get_by_role("status").first).to_contain_text("Not saved yet")
    expect(row(fatou, STEP["well"])).to_contain_text("found 'nine'")
    assert agenda.read_text("utf-8") == before
    field(fatou, STEP["well"]).fill("9")
    field(fatou, STEP["well"]).press("Enter")
    expect(fatou.get_by_text("found 'nine'")).to_have_count(0)
    row(fatou, STEP["well"]).get_by_role("link", name=re.compile("^Words")).click()
    fatou.get_by_role("textbox", name=re.compile("^Français · Prompt")).fill("Qu'est-ce qui a aidé : quoi d'abord ?")
    fatou.get_by_role("button", name="Keep, and back to the agenda").click()
    fatou.get_by_role("button", name="Save the agenda").click()
    expect(fatou.get_by_role("status").first).to_contain_text("mine.yaml.1.bak")
    assert agenda.with_name("mine.yaml.1.bak").read_text("utf-8") == before
    changed = set(agenda.read_text("utf-8").splitlines()) - set(before.splitlines())
    assert {line.strip() for line in changed} == {
        'at: "11:10–11:34"', 'at: "11:34–12:04"', 'at: "12:04–12:44"', 'at: "12:44–13:04"',
        "minutes: 9", changed_prompt(changed),
    }  # fmt: skip
    server.end()
    server.start()
    page = fatou.context.new_page()
    page.goto("/print?language=fr")
    expect(page.get_by_text("Qu'est-ce qui a aidé : quoi d'abord ?").first).to_be_attached()


def changed_prompt(changed: set[str]) -> str:
    return next(line.strip() for line in changed if "quoi d'abord" in line)


def test_without_scripts_minutes_and_words_can_be_changed(people: People, server: Server) -> None:
    page = people.open(**CONSOLE, java_script_enabled=False)
    page.request.post("/console", form={"passphrase": PASSPHRASE})
    page.goto("/console/agenda")
    field(page, "Tabletop discussions").fill("25")
    page.get_by_role("button", name="Work out the times").click()
    expect(page.locator("#ends")).to_have_text("13:05")
    row(page, STEP["alone"]).get_by_role("link", name=re.compile("^Words")).click()
    page.get_by_role("textbox", name=re.compile("^English · Title")).fill("A quiet moment")
    page.get_by_role("button", name="Keep, and back to the agenda").click()
    expect(row(page, "A quiet moment")).to_be_visible()
