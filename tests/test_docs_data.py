"""What the guides say of data is what the program does: days, numbers that protect people, and every place on disk."""

import re

import pytest
from annotated_types import Le

from tests.files.test_agenda import ROOT
from workshop.journey import debrief
from workshop.journey.events import WIFI
from workshop.journey.kind import Anonymity
from workshop.journey.retention import Retention
from workshop.store.schema import metadata
from workshop.views.crowd import FLOOR, STEP
from workshop.web.application import KNOWN

FOR_THE_OFFICER = (ROOT / "docs/data-protection.md").read_text()
FOR_THE_ORGANISER = (ROOT / "docs/organiser.md").read_text()


def kept_by(what: str) -> str:
    """The cell *kept* of a row of the data protection officer's table."""
    (row,) = re.findall(rf"^\| {what}[^|]*\|[^|]*\| ([^|]*) \|", FOR_THE_OFFICER, re.MULTILINE)
    return row


@pytest.mark.parametrize(
    ("what", "days"),
    [
        ("what was set aside for care", Retention().quarantine),
        ("lines, notes, questions and practices", Retention().notes),
        ("contacts of commitments", Retention().contacts),
        ("a random number, a table, a language", KNOWN.days),
    ],
)
def test_the_data_protection_officer_reads_the_days_that_are_kept(what, days):
    assert re.findall(r"\d+", kept_by(what)) == [str(days)]


def test_commitments_have_no_days_of_their_own_unless_somebody_sets_them():
    assert Retention().commitments is None
    assert not re.search(r"\d", kept_by("commitments"))


def test_the_organiser_reads_the_same_days_and_how_far_they_may_be_changed():
    rows = re.findall(r"\| (\d+) \| `(\w+)`, 1 to (\d+) \|", FOR_THE_ORGANISER)
    assert {name: (int(days), int(most)) for days, name, most in rows} == {
        name: (field.default, next(one.le for one in field.metadata if isinstance(one, Le)))
        for name, field in Retention.model_fields.items()
        if field.default is not None
    }


def test_every_place_where_people_are_written_down_is_in_the_data_protection_officers_table():
    """A new kind of paper or table needs a row there: what is on it, how long it stays, and who can see it."""
    code = "\n".join(file.read_text() for file in (ROOT / "workshop").rglob("*.py"))
    prefixes = set(re.findall(r'return \(?f"([a-z]+/)\{', code)) | {WIFI, debrief.PAPER}
    assert {one for one in prefixes | set(metadata.tables) if f"`{one}`" not in FOR_THE_OFFICER} == set()


def test_the_officer_reads_the_numbers_that_protect_people():
    assert (
        f"Fewer than {Anonymity().room} answers: nothing is shown. The number can be set, never below {FLOOR}."
        in FOR_THE_OFFICER
    )
    assert f"Fewer than {Anonymity().cell} of one kind" in FOR_THE_OFFICER
    assert f"rounded to {STEP}. While answers come, screens move in steps of {STEP}." in FOR_THE_OFFICER
