"""300 commitments in five scripts leave as files and come back: what was given and allowed, and nothing else."""

import csv
import io
import json
from datetime import datetime

import pytest
from openpyxl import load_workbook

from tests.organise.office import AS_CSV, FROM_CSV, converted
from tests.people import crowd
from tests.rehearsal import Rehearsal
from tests.unpacked import unpacked
from workshop.organise.commitments import COLUMNS
from workshop.organise.export import files
from workshop.organise.tables import starts_formula

WORDS = [
    "Écrire à l’équipe, dès « demain » – ça ira",
    "أبدأ الاجتماع بقواعد واضحة \u200f(مع الفريق)\u200e",
    "Рассказать новым коллегам, к кому обратиться",
    "बैठक से पहले नियम पढ़ूँगा",
    "在会议开始时说明规则",
    "Ask first 🙂👩🏽‍🤝‍👩🏻 – then listen",
    '=HYPERLINK("http://example.org";"tap")',
    "+1 for house rules",
    "-5 minutes of every meeting",
    "@everyone: the rules",
    "＝1＋1",
    "'=already with an apostrophe",
    "\u200f=1+1",
    'Two lines,\nwith "quotes", commas; semicolons\tand a tab',
]
TYPES = ["National NGO"] * 200 + ["UN"] * 95 + ["Government", "Government", "Faith-based", "", ""]


def given(number: int) -> dict:
    words = WORDS[number % len(WORDS)]
    return {
        "level": ("me", "team", "organisation", "across")[number % 4],
        "action": f"{words} {number}",
        "when": words,
        "first_step": f"{words[:60]} {number}",
        "by_when": ("2027-01-31", "by our next team meeting", "")[number % 3],
        "support": [["time", "peer"], [], ["other"]][number % 3],
        "region": "Europe",
        "organisation_type": TYPES[number],
        "can_share": words,
        "visibility": ("organisers", "wall", "wall-named")[number % 3],
        "name": f"Zaïnab-{number}-",
        "speaks_for_organisation": number % 2 == 0,
        "contact": f"person{number}@example.org" if number % 5 == 0 else "",
    }


def allowed(fields: dict) -> dict:
    """What its author and the rules let an organiser see of it."""
    on_wall, named = fields["visibility"] != "organisers", fields["visibility"] == "wall-named"
    few = fields["organisation_type"] in ("Government", "Faith-based")
    return {
        **{column: "" for column in COLUMNS if column != "number"},
        **fields,
        "name": fields["name"] if named else "",
        "speaks_for_organisation": fields["speaks_for_organisation"] and on_wall and fields["level"] == "organisation",
        "organisation_type": "" if few else fields["organisation_type"],
        "status": "open",
    }


@pytest.fixture(scope="module")
def made() -> tuple[Rehearsal, list[str]]:
    workshop, secrets = Rehearsal(), []
    workshop.go_to("next/write")
    for number, person in enumerate(crowd(300)):
        key = f"secret-key-{number:06d}"
        code = workshop.ask(person, "Commit", **given(number), key=key).mine["receipt"]["code"]
        secrets += [code, code.replace("-", ""), key]
    return workshop, secrets


@pytest.fixture(scope="module")
def exported(made) -> dict[str, bytes]:
    return files(made[0].session, "en", made[0].now)


EXPECTED = {given(number)["action"]: allowed(given(number)) for number in range(300)}


def as_cells(fields: dict) -> dict[str, str]:
    said = {True: "yes", False: ""}
    return {
        name: said[value] if isinstance(value, bool) else ", ".join(value) if isinstance(value, list) else value
        for name, value in fields.items()
    }


def without_number(rows: list[dict]) -> dict[str, dict]:
    assert [int(row["number"]) for row in rows] == list(range(1, 301))
    return {row["action"]: {name: value for name, value in row.items() if name != "number"} for row in rows}


def bare(cell: str) -> str:
    """Takes the apostrophe away again that was put before a formula."""
    return cell[1:] if cell.startswith("'") and starts_formula(cell[1:]) else cell


def read_csv(content: bytes, tidy=bare) -> list[dict[str, str]]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    return [dict(zip(COLUMNS, map(tidy, row), strict=True)) for row in rows[1:]]


def test_the_csv_gives_back_what_was_given(exported):
    cells = [cell for row in csv.reader(io.StringIO(exported["commitments.csv"].decode())) for cell in row]
    assert not [cell for cell in cells if starts_formula(cell) and not cell.startswith("'")]
    assert without_number(read_csv(exported["commitments.csv"])) == {
        action: as_cells(fields) for action, fields in EXPECTED.items()
    }


def test_the_json_gives_back_what_was_given_with_its_types(exported):
    rows = json.loads(exported["commitments.json"])["commitments"]
    assert without_number(rows) == EXPECTED


def from_cell(value: object) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else "" if value is None else str(value)


def test_the_workbook_gives_back_what_was_given_without_a_formula(exported):
    page = load_workbook(io.BytesIO(exported["commitments.xlsx"]))["Commitments"]
    lines = list(page.iter_rows())
    columns = [cell.value for cell in lines[0]]
    assert tuple(columns) == COLUMNS
    assert not [cell for line in lines for cell in line if cell.data_type == "f"]
    rows = [{name: from_cell(cell.value) for name, cell in zip(columns, line, strict=True)} for line in lines[1:]]
    assert without_number(rows) == {action: as_cells(fields) for action, fields in EXPECTED.items()}


def test_the_workbook_has_real_dates_and_numbers_and_a_heading_that_stays(exported):
    book = load_workbook(io.BytesIO(exported["commitments.xlsx"]))
    assert book.sheetnames == ["Commitments", "Practices", "Questions", "Lines", "Run sheet", "About"]
    page = book["Commitments"]
    dates = {type(row[6].value) for row in page.iter_rows(min_row=2)}
    assert dates == {datetime, str, type(None)}
    assert all(isinstance(row[0].value, int) for row in page.iter_rows(min_row=2))
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:T301")


def test_codes_keys_and_ids_are_in_no_file(made, exported):
    workshop, secrets = made
    (kept,) = [state.kept for state in workshop.session.states.values() if hasattr(state, "kept")]
    hidden = [*secrets, *kept, *(one.item for one in kept.values() if one.item)]
    for name, content in exported.items():
        said = unpacked(content)
        assert not [secret for secret in hidden if secret.encode() in said], name


def test_what_was_not_allowed_is_in_no_file(exported):
    unsaid = [f"Zaïnab-{number}-" for number in range(300) if number % 3 != 2] + ["Faith-based", "Government"]
    for name, content in exported.items():
        said = unpacked(content)
        assert not [words for words in unsaid if words.encode() in said], name


@pytest.mark.office
def test_libreoffice_reads_the_csv_as_it_was_given(exported, tmp_path):
    (tmp_path / "commitments.csv").write_bytes(exported["commitments.csv"])
    found = converted(tmp_path / "commitments.csv", AS_CSV, tmp_path, FROM_CSV).read_bytes()
    assert without_number(read_csv(found)) == {action: as_cells(fields) for action, fields in EXPECTED.items()}


@pytest.mark.office
def test_libreoffice_reads_the_workbook_as_it_was_given(exported, tmp_path):
    (tmp_path / "commitments.xlsx").write_bytes(exported["commitments.xlsx"])
    found = converted(tmp_path / "commitments.xlsx", AS_CSV, tmp_path).read_bytes()
    assert without_number(read_csv(found, tidy=str)) == {
        action: as_cells(fields) for action, fields in EXPECTED.items()
    }
