"""What organisers take home: what was given and allowed, and nothing else."""

import csv
import io
import json

from tests.agendas import CARE, plan
from tests.files.test_practices import SHIPPED
from tests.people import ANA, BEN, FATOU
from tests.rehearsal import Rehearsal
from workshop.files.agenda import build
from workshop.files.practices import load
from workshop.organise.commitments import COLUMNS
from workshop.organise.export import files
from workshop.organise.tables import Table, harmless, to_csv

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
    for start in (*"=+-@\t\r＝＋－＠", " =", "\n=", "\u200f+", "\ufeff-", "'="):
        assert harmless(f"{start}SUM(A1)") == f"'{start}SUM(A1)"
    for words in ("a = b", "'quoted'", "5 - 3", "", " ", "–5", "مرحبا"):
        assert harmless(words) == words
    (row,) = read(to_csv(Table("", "", ("a",), [{"a": "=1"}])))
    assert row == {"a": "'=1"}


def test_questions_leave_without_authors_and_only_when_shown(workshop):
    workshop.go_to("panel/story")
    for text in ("shown", "not shown"):
        workshop.ask(ANA, "AskQuestion", text=text)
    workshop.ask(FATOU, "Show", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    (row,) = read(exported(workshop)["questions.csv"])
    assert row == {"question": "shown", "shortened": "", "state": "shown", "support": ""}


def asked(workshop, text):
    workshop.ask(ANA, "AskQuestion", text=text)
    question = workshop.sees(FATOU)["shared"]["waiting"][-1]["id"]
    workshop.ask(FATOU, "Show", item=question)
    return question


def test_what_the_panel_did_not_answer_is_there_for_a_written_answer(workshop):
    workshop.go_to("panel/story")
    answered, later, _ = (asked(workshop, text) for text in ("Answered?", "Later?", "Open?"))
    workshop.ask(FATOU, "MarkAnswered", item=answered)
    workshop.ask(FATOU, "Shorten", item=later, text="Later")
    workshop.ask(FATOU, "AnswerLater", item=later)
    rows = [(row["question"], row["shortened"], row["state"]) for row in read(exported(workshop)["questions.csv"])]
    assert rows == [("Open?", "", "shown"), ("Later", "yes", "later"), ("Answered?", "", "answered")]
    wanted = [{"question": "Open?", "answer": ""}, {"question": "Later", "answer": ""}]
    assert read(exported(workshop)["written-answers.csv"]) == wanted


def with_practices(*shared):
    data = {**plan(), "care": CARE}
    data["blocks"] = [{**b, "practices": load(SHIPPED)} if b["id"] == "panel" else b for b in data["blocks"]]
    workshop = Rehearsal(build(data))
    workshop.go_to("panel/story")
    for practice in shared:
        workshop.ask(ANA, "SharePractice", **practice)
    return workshop


SHARED = {"title": "=House rules", "done": "Two rules: no jokes", "evidence": "hunch"}


def test_practices_leave_with_where_they_come_from_and_a_contact_only_if_one_was_given():
    workshop = with_practices(SHARED, {**SHARED, "title": "With contact", "contact": "ana@example.org"}, SHARED)
    for item in workshop.sees(FATOU)["shared"]["waiting"][:2]:
        workshop.ask(FATOU, "Show", item=item["id"])
    rows = read(exported(workshop)["practices.csv"])
    assert [(row["title"], row["source"], row["contact"]) for row in rows] == [
        ("Tuesday at the water point", "fictional example", "via the organisers"),
        ("'=House rules", "from the room", ""),
        ("With contact", "from the room", "ana@example.org"),
    ]


def test_the_library_of_practices_can_be_named_in_the_next_agenda(tmp_path):
    workshop = with_practices(SHARED)
    workshop.ask(FATOU, "Show", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    (tmp_path / "practices.yaml").write_bytes(exported(workshop)["practices.yaml"])
    prepared, shared = load(tmp_path / "practices.yaml")
    assert prepared == load(SHIPPED)[0]
    assert (shared["title"], shared["done"], shared["evidence"]) == (
        {"": "=House rules"},
        {"": "Two rules: no jokes"},
        "hunch",
    )


def test_an_empty_library_of_practices_is_still_a_file(workshop):
    workshop.next()
    assert b"practices: []" in exported(workshop)["practices.yaml"]


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
