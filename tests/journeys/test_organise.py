"""After the evening: omar finds, follows up and keys in; ana changes hers by its code; then everything is deleted."""

import signal

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import CONSOLE, PASSPHRASE, PHONE, People, Server
from tests.journeys.test_accessibility import faults
from tests.on_disk import bytes_in
from tools import crowd

pytestmark = pytest.mark.browser

GIVEN = {"first_step": "Write it down tonight", "visibility": "organisers"}
EVENING = (
    {"level": "team", "action": "MARKER-e1 open with a question", "region": "Europe", "support": ["time"]},
    {"level": "me", "action": "MARKER-e2 walk home together", "region": "Americas", "support": ["peer"]},
    {"level": "team", "action": "MARKER-e3 ask the drivers", "region": "Europe", "support": ["peer"]},
)


@pytest.fixture
def fatou(server: Server) -> crowd.Facilitator:
    voice = crowd.Facilitator(server.base, PASSPHRASE)
    voice.ask("Start", reason="a test")
    voice.go_to("next-steps/write")
    yield voice
    voice.leave()


@pytest.fixture
def codes(fatou: crowd.Facilitator, server: Server) -> list[str]:
    people = crowd.join(server.address("Join"), len(EVENING))
    answers = [one.ask("Commit", **GIVEN, **given) for one, given in zip(people, EVENING, strict=True)]
    for one in people:
        one.leave()
    return [answer["mine"]["receipt"]["code"] for answer in answers]


@pytest.fixture
def omar(codes: list[str], people: People, server: Server) -> Page:
    """Signs in with the passphrase for organisers, which opens nothing else."""
    page = people.open(**CONSOLE, java_script_enabled=False)
    page.goto("/organise")
    page.get_by_label("Passphrase").fill(server.address("Organiser passphrase").split(" ")[0])
    page.get_by_role("button", name="Sign in").click()
    return page


def rows(page: Page):
    return page.get_by_role("table", name="Commitments").get_by_role("row")


def test_an_organisers_evening(
    omar: Page, codes: list[str], people: People, server: Server, fatou: crowd.Facilitator
) -> None:
    finds_and_marks(omar)
    code = keys_in_a_slip(omar)
    ana = people.open(**PHONE, java_script_enabled=False)
    changes_by_code(ana, codes[0])
    changes_by_code(ana, code)
    omar.goto("/organise")
    expect(rows(omar)).to_have_count(5)
    expect(rows(omar).filter(has_text="Changed by its author")).to_have_count(2)
    closes(omar)
    fatou.ask("EndWorkshop")
    deletes_everything(omar)
    for words in ("MARKER-e", "Changed by its author"):
        assert words.encode() not in bytes_in(server.data)
    server.end(signal.SIGKILL)
    server.start()
    assert b"MARKER-e" not in bytes_in(server.data)


def finds_and_marks(omar: Page) -> None:
    expect(rows(omar)).to_have_count(4)
    omar.get_by_label("Region").select_option("Europe")
    omar.get_by_role("button", name="Show these").click()
    expect(rows(omar)).to_have_count(3)
    omar.get_by_role("link", name="Support needed").click()
    expect(omar.get_by_role("columnheader", name="Support needed")).to_have_attribute("aria-sort", "ascending")
    drivers = rows(omar).filter(has_text="ask the drivers")
    drivers.get_by_role("combobox").select_option("Followed up")
    drivers.get_by_role("button").click()
    expect(omar.get_by_text("is now: Followed up")).to_be_visible()
    expect(rows(omar)).to_have_count(3)
    omar.get_by_label("Search").fill("nobody wrote this")
    omar.get_by_role("button", name="Show these").click()
    expect(omar.get_by_text("No commitment fits")).to_be_visible()
    omar.get_by_role("link", name="Show all").click()
    expect(rows(omar)).to_have_count(4)


def keys_in_a_slip(omar: Page) -> str:
    omar.get_by_role("link", name="Key in a paper slip").click()
    omar.get_by_role("radio", name="My organisation").check()
    omar.get_by_label("What I will do").fill("MARKER-e4 greet the night guard")
    omar.get_by_role("button", name="Keep this slip").click()
    expect(omar.get_by_text("This is needed")).to_be_visible()
    expect(omar.get_by_label("What I will do")).to_have_value("MARKER-e4 greet the night guard")
    omar.get_by_label("First step within 48 hours").fill("Tonight")
    omar.get_by_role("button", name="Keep this slip").click()
    expect(omar.get_by_role("link", name="Key in the next slip")).to_be_visible()
    return omar.locator(".organise-code").inner_text()


def changes_by_code(ana: Page, code: str) -> None:
    ana.goto("/")
    ana.get_by_role("link", name="My commitment").click()
    ana.get_by_label("Your code").fill(code.lower())
    ana.get_by_role("button", name="Find it").click()
    ana.get_by_label("What I will do").fill("Changed by its author")
    ana.get_by_role("button", name="Change", exact=True).click()
    expect(ana.get_by_role("status")).to_contain_text("Changed.")
    ana.get_by_role("radio", name="Partly done").check()
    ana.get_by_role("button", name="Say so").click()
    expect(ana.get_by_role("status")).to_contain_text("It is noted")
    assert code not in ana.url


def closes(omar: Page) -> None:
    omar.get_by_role("button", name="Close commitments").click()
    expect(omar.get_by_role("button", name="Open again")).to_be_visible()
    omar.get_by_role("link", name="Delete everything now").click()
    expect(omar.get_by_text("End the workshop first")).to_be_visible()


def deletes_everything(omar: Page) -> None:
    omar.reload()
    omar.get_by_role("checkbox", name="I have what I need").check()
    omar.get_by_role("button", name="Delete everything now").click()
    expect(omar.get_by_text("4 commitments")).to_be_visible()
    omar.get_by_role("link", name="Back to the desk").click()
    expect(omar.get_by_text("No commitments yet")).to_be_visible()


@pytest.mark.parametrize("device", [CONSOLE, PHONE], ids=["laptop", "phone"])
def test_no_page_of_the_desk_and_none_for_authors_has_a_fault(
    codes: list[str], people: People, server: Server, device: dict[str, object]
) -> None:
    page = people.open(**device)
    page.goto("/organise")
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    paths = ("", "/slip", "/compare", "/delete", "/preview/commitments.csv", "/preview/about.txt")
    found = []
    for path in (*(f"/organise{one}" for one in paths), "/kept", "/commitment"):
        page.goto(path)
        found += faults(page, path)
    page.get_by_label("Your code").fill(codes[0])
    page.get_by_role("button", name="Find it").click()
    found += faults(page, "commitment found")
    page.get_by_role("button", name="Delete").click()
    found += faults(page, "commitment, sure")
    page.goto("/organise/slip")
    page.get_by_role("button", name="Keep this slip").click()
    found += faults(page, "slip with faults")
    assert found == []


def test_three_hundred_commitments_can_be_read_on_a_phone(
    fatou: crowd.Facilitator, people: People, server: Server
) -> None:
    (ana,) = crowd.join(server.address("Join"), 1)
    for number in range(300):
        assert ana.ask("Commit", **GIVEN, level="me", action=f"Number {number} of three hundred")["ok"]
    ana.leave()
    page = people.open(**PHONE)
    page.goto("/organise")
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    expect(rows(page)).to_have_count(301)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
