"""The paper pack on paper: printed by a real browser, on A4 and on Letter, each sheet on a page of its own."""

from collections.abc import Callable
from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.agendas import SPOKEN
from tests.files.test_agenda import SHIPPED
from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, signed_in
from workshop.files.agenda import build, read_agenda

pytestmark = pytest.mark.browser

SIZES = {"a4": (595, 842), "letter": (612, 792)}
NARROW = {"width": 687, "height": 900}  # what is left of A4 between the margins

SPILLS_SIDEWAYS = """() => [...document.querySelectorAll(".sheet")].flatMap((sheet) => {
  const { left, right } = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > right + 2 || box.left < left - 2);
  }).map((one) => `${sheet.className}: ${one.outerHTML.slice(0, 90)}`);
})"""


@pytest.fixture(scope="module")
def server(serve_all: Callable[..., Server]) -> Server:
    """One for all: to print changes nothing."""
    return serve_all()


@pytest.fixture
def paper(people: People) -> Page:
    return signed_in(people)


def printed(page: Page) -> list[str]:
    """The words of each page."""
    made = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [plain(one.extract_text()) for one in made.pages]


def plain(words: str) -> str:
    """Fonts join some letters, such as f and l; files say them one by one."""
    return " ".join(normalize("NFKC", words).split())


def parts(page: Page) -> list[str]:
    return page.locator("input[name=part]").evaluate_all("boxes => boxes.map((box) => box.value)")


@pytest.mark.parametrize("size", SIZES)
def test_each_sheet_is_one_page_and_has_its_words(paper: Page, size: str) -> None:
    paper.goto("/print")
    query = "&".join(f"part={name}" for name in parts(paper) if name != "run-sheet")
    paper.goto(f"/print?paper={size}&{query}")
    sheets = paper.locator(".sheet").all_inner_texts()
    pages = printed(paper)
    assert len(pages) == len(sheets)
    assert all(pages)
    whole = " ".join(pages)
    for block in build(read_agenda(SHIPPED)).blocks:
        for language in SPOKEN - {"ar"}:  # files say Arabic in the order in which it is drawn
            for statement in getattr(block.plan, "statements", ()):
                assert plain(statement.text.words(language)) in whole


@pytest.mark.parametrize("size", SIZES)
def test_the_paper_has_the_size_that_was_asked_for(paper: Page, size: str) -> None:
    paper.goto(f"/print?paper={size}&part=tents")
    made = PdfReader(BytesIO(paper.pdf(prefer_css_page_size=True)))
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in made.pages} == {SIZES[size]}


def test_each_table_has_a_tent_with_its_name_on_both_faces(paper: Page) -> None:
    paper.goto("/print?part=tents")
    pages = printed(paper)
    assert len(pages) == 8
    assert all(page.split().count(str(table)) == 2 for table, page in enumerate(pages, 1))


def test_the_run_sheet_takes_the_pages_it_needs_and_repeats_what_block_it_is(paper: Page) -> None:
    paper.goto("/print?part=run-sheet&in=en")
    pages = printed(paper)
    assert 3 <= len(pages) <= 9
    whole = " ".join(pages)
    for block, step in build(read_agenda(SHIPPED)).steps:
        assert plain(step.title.words("en")) in whole, block.id


def test_nothing_is_wider_than_its_page(paper: Page) -> None:
    paper.set_viewport_size(NARROW)
    paper.emulate_media(media="print")
    paper.goto("/print")
    assert paper.evaluate(SPILLS_SIDEWAYS) == []


def test_the_button_prints_and_the_page_to_choose_on_stays_off_the_paper(paper: Page) -> None:
    paper.goto("/print?part=join&in=en")
    paper.evaluate("window.print = () => { document.title = 'printing'; }")
    paper.get_by_role("button", name="Print", exact=True).click()
    assert paper.title() == "printing"
    assert not any("US Letter" in page for page in printed(paper))


def test_fatou_chooses_french_and_the_four_colours(paper: Page) -> None:
    paper.goto("/print")
    for box in paper.locator("input[name=in]").all():
        box.set_checked(box.get_attribute("value") == "fr")
    for box in paper.locator("input[name=part]").all():
        box.set_checked(box.get_attribute("value") == "cards")
    paper.get_by_label("US Letter").check()
    paper.get_by_role("button", name="Show these sheets").click()
    paper.wait_for_url("**/print?*part=cards")
    pages = printed(paper)
    assert len(pages) == 4
    assert "Pas du tout d'accord" in pages[3]


def test_the_console_leads_to_the_paper_pack(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    with fatou.page.context.expect_page() as opened:
        fatou.page.get_by_role("link", name="Print the paper pack").first.click()
    assert opened.value.get_by_role("heading", name="Paper pack").is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_the_longest_wifi_that_there_can_be_still_fits_the_page(paper: Page, size: str) -> None:
    paper.goto("/console/room")
    paper.get_by_label("Name of the Wi-Fi").fill("W" * 32)
    paper.get_by_label("Password of the Wi-Fi").fill("W" * 63)
    paper.get_by_role("button", name="Show this code").click()
    paper.goto(f"/print?paper={size}&part=tents&part=join")
    paper.wait_for_load_state("networkidle")
    assert len(printed(paper)) == paper.locator(".sheet").count()
