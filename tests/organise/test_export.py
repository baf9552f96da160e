"""What organisers take home: what was given and allowed, and nothing else."""

import csv
import io
import json

from tests.people import ANA, BEN, FATOU
from workshop.organise.commitments import COLUMNS
from workshop.organise.export import files
from workshop.organise.tables import harmless, to_csv

GIVEN = {"level": "me", "action": "=1+1", "first_step": 'Écrire, "demain"\nمرحبا 🙂', "support": ["time", "peer"]}


def exported(workshop):
    return files(workshop.session, "en", workshop.now)


def read(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_csv_holds_what_was_given(workshop):
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **GIVEN)
    (row,) = read(exported(workshop)["commitments.csv"])
    assert tuple(row) == COLUMNS
    assert row["first_step"] == GIVEN["first_step"]
    assert row["support"] == "time, peer"


def test_no_cell_starts_a_formula():
    for start in "=+-@\t\r":
        assert harmless(f"{start}SUM(A1)").startswith("'")
    (row,) = read(to_csv(("a",), [{"a": "=1"}]))
    assert row == {"a": "'=1"}


def test_questions_leave_without_authors_and_only_when_shown(workshop):
    workshop.go_to("panel/story")
    for text in ("shown", "not shown"):
        workshop.ask(ANA, "AskQuestion", text=text)
    workshop.ask(FATOU, "Show", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    assert read(exported(workshop)["questions.csv"]) == [{"question": "shown", "support": ""}]


def test_the_order_of_commitments_says_nothing_about_who_came_first(workshop):
    workshop.go_to("next/write")
    for number in range(20):
        workshop.ask(ANA if number % 2 else BEN, "Commit", **{**GIVEN, "action": f"{number:02d}"})
    order = [row["action"] for row in json.loads(exported(workshop)["commitments.json"])["commitments"]]
    assert order != sorted(order)


def test_the_run_sheet_has_planned_and_actual_times(workshop):
    workshop.next()
    first, second = read(exported(workshop)["run-sheet.csv"])[:2]
    assert (first["planned"], first["minutes"], first["actual"]) == ("11:00", "1:00", "11:00")
    assert second["actual"] == ""
