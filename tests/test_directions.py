"""Style sheets say start and end instead of left and right, so that a page in Arabic is the mirror of the others."""

import re

import pytest

from tests.files.test_agenda import ROOT

SIDES = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?"
    r"|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear|caption-side|justify-content|justify-items)\s*:\s*(?:left|right)\b"
)
FOUR = re.compile(r"(?:margin|padding|inset|border-width|border-radius)\s*:\s*([^;}]+)[;}]")
PIECES = re.compile(r"(?:\w+\((?:[^()]|\([^()]*\))*\)|[^\s()]+)+")
SHEETS = sorted(ROOT.glob("static/css/*.css"))


def rules_of(sheet) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_knows_no_left_and_no_right(sheet):
    assert SIDES.findall(rules_of(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_lengths_for_four_sides_are_the_same_on_both(sheet):
    for value in FOUR.findall(rules_of(sheet)):
        sides = PIECES.findall(value.replace("!important", ""))
        assert len(sides) < 4 or sides[1] == sides[3], value


def test_scripts_and_templates_set_no_side_either():
    for file in [*ROOT.glob("static/js/**/*.js"), *ROOT.glob("templates/**/*.html")]:
        assert not re.search(
            r"style=\"[^\"]*\b(left|right)\b|\.style\.(left|right|margin(Left|Right))", file.read_text()
        ), file


def test_an_address_reads_from_the_left_and_stands_where_the_line_begins():
    """A paragraph with a direction of its own lies at the other side of an Arabic page; a `<bdi>` within does not.

    Those that stand here are in the middle of their line.
    """
    files = [*ROOT.glob("static/js/**/*.js"), *ROOT.glob("templates/**/*.html")]
    found = {
        (file.name, one)
        for file in files
        for one in re.findall(r"<((?:p|dd|h\d)\b[^>]*) dir=\"ltr\"", file.read_text())
    }
    assert found == {
        ("agenda_block.html", 'p class="agenda-clock"'),
        ("organise_slip_code.html", 'p class="organise-code"'),
        ("own.js", 'p class="code"'),
        ("tents.html", 'p class="address"'),
        ("tents.html", 'p class="code"'),
    }
