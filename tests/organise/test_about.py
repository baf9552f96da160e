"""Rules, totals and first looks: what stands beside the files, made from what this workshop really had."""

import io
import json
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.organise.test_export import read
from tests.people import ANA, BEN, CLEO, DALIA, FATOU, crowd
from tests.rehearsal import Rehearsal
from tests.unpacked import unpacked
from workshop.activities.commitments.state import Committed
from workshop.journey.text import Text
from workshop.organise.carried import carried
from workshop.organise.export import KINDS, file, files, preview
from workshop.organise.totals import totals

COMMITMENT = {"level": "me", "action": "Do", "first_step": "Tonight"}


def commits(workshop: Rehearsal, *given: dict) -> None:
    if workshop.session.step_id != "next/write":
        workshop.go_to("next/write")
    for person, fields in zip(crowd(len(given)), given, strict=True):
        workshop.ask(person, "Commit", **{**COMMITMENT, **fields})


def said(workshop) -> str:
    return file(workshop.session, "en", workshop.now, "about.txt").decode()


def test_an_organisation_type_that_few_share_stands_beside_nobodys_words(workshop):
    commits(workshop, *[{"organisation_type": one} for one in ("UN", "UN", "UN", "Faith-based", "Government", "Other")])
    rows = read(file(workshop.session, "en", workshop.now, "commitments.csv"))
    assert sorted(row["organisation_type"] for row in rows) == ["", "", "", "UN", "UN", "UN"]
    assert "Organisation types that fewer than 3 commitments share: left empty with 3 of them." in said(workshop)


def test_how_few_were_left_out_is_not_said_when_they_are_few_themselves(workshop):
    commits(workshop, {"organisation_type": "Faith-based"})
    assert "left empty with a few of them" in said(workshop)


def test_nothing_is_said_of_organisation_types_when_none_was_left_out(workshop):
    commits(workshop, *[{"organisation_type": "UN"}] * 3)
    assert "Organisation types" not in said(workshop)


def test_totals_count_from_three_on_and_leave_out_what_nobody_gave(workshop):
    commits(workshop, *[{"support": ["time", "money"], "level": "team"}] * 3, {"support": ["time"], "level": "across"})
    found = totals(workshop.session)
    assert found["support"] == {"time": 4, "money": 3}
    assert found["level"] == {"team": 3, "across": None}
    assert found["region"] == {}
    assert found["status"] == {"open": 4}


def test_the_same_rules_stand_in_every_file_that_has_room_for_them(workshop):
    commits(workshop, {"visibility": "organisers", "action": "=1+1"})
    made = files(workshop.session, "en", workshop.now)
    about = json.loads(made["commitments.json"])["about"]
    assert any(rule.endswith("before cells that would have started a formula: 1 of them.") for rule in about["rules"])
    assert any(
        one.startswith("From the report: commitments that are for organisers alone") for one in about["left_out"]
    )
    for sentence in (*about["rules"], *about["left_out"]):
        assert f"- {sentence}" in made["about.txt"].decode()
        assert sentence.replace('"', "&#34;") in made["report.html"].decode()


def test_the_rules_are_those_of_this_workshop(workshop):
    before = said(workshop)
    assert "deleted at the reveal" not in before
    assert "A name stands" not in before
    workshop.go_to("norms/g1/open")
    for person in (ANA, BEN, CLEO):
        workshop.ask(person, "HoldCard", round="norms/g1", card="A")
    assert "that were not revealed" in said(workshop)
    workshop.go_to("norms/g1/reveal")
    assert "deleted at the reveal (1 round)" in said(workshop)
    commits(workshop, {"visibility": "wall-named", "name": "Ana Maria"})
    assert "here with 1 of them" in said(workshop)


def test_whether_something_was_set_aside_for_care_is_in_no_file(workshop):
    workshop.go_to("panel/story")
    without = files(workshop.session, "en", workshop.now)
    workshop.ask(DALIA, "AskQuestion", text="somebody did this to me")
    (item,) = workshop.sees(FATOU)["shared"]["waiting"]
    workshop.ask(FATOU, "Care", item=item["id"])
    with_it = files(workshop.session, "en", workshop.now)
    assert {name: unpacked(made) for name, made in with_it.items()} == {
        name: unpacked(made) for name, made in without.items()
    }


def test_control_characters_that_were_kept_before_become_visible_marks(workshop):
    """The form refuses them today; an older workshop may have some."""
    workshop.go_to("next/write")
    fields = {
        **COMMITMENT,
        "action": "bell \x07 and \x1b and \ufffe",
        "block": "next",
        "id": "one",
        "key": "key-one-one",
    }
    old = Committed.model_construct(**{**Committed(**{**fields, "action": "x"}).model_dump(), **fields})
    state = replace(workshop.session.scene(workshop.session.agenda.block("next")).state, kept={"one": old})
    agenda = replace(workshop.session.agenda, title=Text({"": "A \x0bjourney"}))
    session = replace(workshop.session, agenda=agenda, states={**workshop.session.states, "next": state})
    made = files(session, "en", workshop.now)
    assert "are shown as \ufffd" in made["about.txt"].decode()
    assert json.loads(made["commitments.json"])["commitments"][0]["action"] == fields["action"]
    book = load_workbook(io.BytesIO(made["commitments.xlsx"]))
    assert book["Commitments"]["C2"].value == "bell \ufffd and \ufffd and \ufffd"
    assert "A \ufffdjourney" in [one.text for one in Document(io.BytesIO(made["report.docx"])).paragraphs]


def test_what_xml_cannot_carry_is_marked():
    assert carried("a\x00b\x0bc\x1bd\ufffee\uffff\ud800") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffd"
    assert carried("tab\tline\ncarriage\r – مرحبا 🙂") == "tab\tline\ncarriage\r – مرحبا 🙂"


@pytest.mark.parametrize("name", KINDS)
def test_every_file_can_be_looked_at_first(workshop, name):
    commits(workshop, *[{}] * 7)
    seen = preview(workshop.session, "en", workshop.now, name)
    assert seen.about == KINDS[name]
    assert bool(seen.columns) != bool(seen.text)
    if name.startswith("commitments.") and not name.endswith(".json"):
        assert len(seen.rows) == 5
        assert all(len(row) == len(seen.columns) for row in seen.rows)


def test_there_is_a_sentence_for_every_file(workshop):
    assert set(files(workshop.session, "en", workshop.now)) == set(KINDS)


@pytest.mark.parametrize("language", ["fr", "es", "pt", "ar"])
def test_what_the_files_are_and_leave_out_is_said_in_the_organisers_language(workshop, language):
    commits(workshop, {"visibility": "wall-named", "name": "Ana", "contact": "by the door", "action": "=1"}, {})
    english, theirs = (
        set(file(workshop.session, each, workshop.now, "about.txt").decode().splitlines()) for each in ("en", language)
    )
    assert english & theirs <= {"", "A journey"}
    assert len(theirs) == len(english)
