"""The report of a full workshop: what is in it, what is not, and that it prints on two pages at most."""

import io
import re
from html.parser import HTMLParser

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.files.test_agenda import ROOT
from tests.organise import office
from tests.organise.whole import ACTIONS, LINES, whole_workshop
from tests.people import ANA, BEN, CLEO, FATOU
from workshop.organise.export import files
from workshop.organise.report.colours import Bar
from workshop.organise.report.fitting import fitting
from workshop.organise.report.picture import FILLS, png
from workshop.views.crowd import Size

COMMITMENT = {"level": "me", "first_step": "Tonight", "visibility": "wall"}


@pytest.fixture(scope="module")
def whole():
    return whole_workshop()


@pytest.fixture(scope="module")
def exported(whole):
    return files(whole.session, "en", whole.now)


def reports(workshop, language="en") -> dict[str, str]:
    """The words of both."""
    made = files(workshop.session, language, workshop.now)
    return {"docx": words_of(made["report.docx"]), "html": seen_in(made["report.html"].decode())}


def words_of(docx: bytes) -> str:
    body = Document(io.BytesIO(docx)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


class Words(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def seen_in(page: str) -> str:
    return "".join(Words(page.partition("</style>")[2]).said)


def test_both_reports_say_what_happened(whole):
    for said in reports(whole).values():
        assert "22 September 2026 from 11:00 to 13:03; it was planned from 11:00 to 13:00" in said
        assert all(line in said for line in LINES)
        assert "Tuesday at the water point (fictional example)" in said
        assert "House rules" in said
        levels = {level for level, action, *_ in ACTIONS if action in said}
        assert levels == {"me", "team", "organisation", "across"}
        assert "Questions from the room: 3, of which 3 wait for a written answer." in said


def test_rough_results_have_no_exact_number(whole):
    for said in reports(whole).values():
        assert "about 40 answers" in said
        assert {"about 15", "nearly everyone", "a few or none"} <= set(
            re.findall(r"about 15|nearly everyone|a few or none", said)
        )


def test_each_result_is_a_picture_that_can_be_heard(exported):
    page = exported["report.html"].decode()
    heard = re.findall(r'<img src="data:image/png;base64,[^"]+" alt="([^"]+)">', page)
    book = Document(io.BytesIO(exported["report.docx"]))
    told = [shape.get("descr") for shape in book.element.body.iter(qn("wp:docPr"))]
    assert heard == told
    assert "about 40 answers. A, square: a few or none; B, triangle: nearly everyone;" in heard[1]


def test_what_is_for_organisers_alone_is_in_the_report_only_as_a_total(workshop):
    workshop.go_to("next/write")
    for person in (ANA, BEN, CLEO):
        workshop.ask(person, "Commit", **{**COMMITMENT, "visibility": "organisers"}, action="For organisers",
                     contact="me@example.org", support=["money"])  # fmt: skip
    for said in reports(workshop).values():
        assert "For organisers" not in said
        assert "example.org" not in said
        assert "Money" in said


def test_the_plan_lists_only_what_a_moderator_let_through_and_names_only_who_wanted_it(workshop):
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **{**COMMITMENT, "visibility": "wall-named"}, action="Named", name="Ana Maria")
    workshop.ask(BEN, "Commit", **COMMITMENT, action="Unnamed", name="Ben Karim")
    workshop.show_all()
    workshop.ask(CLEO, "Commit", **COMMITMENT, action="Not let through")
    for said in reports(workshop).values():
        assert "Named" in said
        assert "Ana Maria" in said
        assert "Unnamed" in said
        assert "Ben Karim" not in said
        assert "Not let through" not in said


def test_of_what_a_moderator_shortened_only_the_shorter_words_are_left(workshop):
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **{**COMMITMENT, "first_step": "Ask Sam himself"}, action="Speak with Sam about it")
    (item,) = workshop.sees(FATOU)["shared"]["waiting"]
    workshop.ask(FATOU, "Shorten", item=item["id"], text="Speak with my lead")
    for said in reports(workshop).values():
        assert "Speak with my lead" in said
        assert "Sam" not in said.replace("Same", "")


def test_only_regions_of_the_agenda_are_counted(workshop):
    workshop.go_to("next/write")
    for person in (ANA, BEN, CLEO):
        workshop.ask(person, "Commit", **COMMITMENT, action="Do", region="Somebody's words")
    for said in reports(workshop).values():
        assert "Somebody" not in said


def test_the_page_needs_nothing_else(exported):
    page = exported["report.html"].decode()
    assert not re.search(r"<script|<link|https?://|@import|url\(", page)
    assert all(address.startswith("data:image/png;base64,") for address in re.findall(r'src="([^"]+)"', page))


def test_words_of_people_are_never_markup(workshop):
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **COMMITMENT, action="<b>bold & 'quoted'</b>")
    workshop.show_all()
    assert "<b>bold & 'quoted'</b>" in reports(workshop)["html"]
    assert (
        "&lt;b&gt;bold &amp; &#39;quoted&#39;&lt;/b&gt;"
        in files(workshop.session, "en", workshop.now)["report.html"].decode()
    )


def test_a_language_from_right_to_left_turns_the_page(whole):
    made = files(whole.session, "ar", whole.now)
    assert '<html lang="ar" dir="rtl">' in made["report.html"].decode()
    book = Document(io.BytesIO(made["report.docx"]))
    assert book.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in book.tables[:-1])


def test_a_workshop_that_has_not_begun_has_a_report(workshop):
    for said in reports(workshop).values():
        assert "The workshop has not ended yet" in said


def test_a_choice_that_fits_is_fair_to_each_group():
    assert fitting(["a1", "a2", "a3", "b1", "c1"], lambda one: one[0], len, most=3, letters=100) == ["a1", "b1", "c1"]
    assert fitting(["a1", "a2", "a3"], lambda one: one[0], len, most=3, letters=4) == ["a1", "a2"]
    assert fitting(["long"], lambda one: one, len, most=3, letters=2) == ["long"]
    assert fitting([], str, len, most=3, letters=2) == []


def test_pictures_have_the_colours_of_the_cards():
    tokens = (ROOT / "static" / "css" / "tokens.css").read_text()
    assert {letter: re.search(rf"--card-{letter.lower()}: (#\w+);", tokens)[1] for letter in FILLS} == FILLS


def test_a_bar_without_a_number_says_nothing_by_its_length():
    few = [Bar(letter, Size.FEW, 0, "a few or none") for letter in "ABCD"]
    assert png(few) == png(few)
    assert png(few) != png(few, right_to_left=True)


@pytest.mark.office
@pytest.mark.parametrize(
    ("language", "plan", "rough"),
    [("en", "Action", "nearly"), ("fr", "action", "approximatifs"), ("ar", "خطة", "تقريبية")],
)
def test_the_report_prints_on_two_pages_at_most(whole, tmp_path, language, plan, rough):
    (tmp_path / "report.docx").write_bytes(files(whole.session, language, whole.now)["report.docx"])
    printed = office.converted(tmp_path / "report.docx", "pdf", tmp_path)
    assert office.pages(printed) in (1, 2)
    said = office.words(printed)
    assert {plan, "Помогло", rough, "fictional"} <= set(re.findall(r"\w+", said))


@pytest.mark.office
def test_the_longest_words_still_fit_on_two_pages(tmp_path):
    whole = whole_workshop(
        lines=["long words " * 25] * 10, actions=[("me", "Do it well " * 14, "At once " * 12, "soon")]
    )
    (tmp_path / "report.docx").write_bytes(files(whole.session, "en", whole.now)["report.docx"])
    assert office.pages(office.converted(tmp_path / "report.docx", "pdf", tmp_path)) == 2
