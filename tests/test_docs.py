"""What the guides point to is there: files, headings, pictures, commands, options, words on screens, days and files."""

import re
from pathlib import Path

import click
import pytest
from annotated_types import Le
from babel.messages.pofile import read_po

from tests.files.test_agenda import ROOT
from workshop.app import COOKIE
from workshop.cli import main
from workshop.journey.events import WIFI
from workshop.journey.kind import Anonymity
from workshop.journey.retention import Retention
from workshop.organise.kinds import KINDS
from workshop.store.schema import metadata
from workshop.views.crowd import FLOOR, STEP

GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
FOR_READERS = ["facilitator", "organiser", "host", "translator", "data-protection"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
OURS = re.compile(r"(?:run\.py|make run|^`--).*")


def name(guide: Path) -> str:
    return guide.stem


def spans(guide: Path) -> list[str]:
    """Code within lines, and each line of a block of code."""
    found = CODE.findall(guide.read_text())
    return [line for one in found for line in (one.splitlines() if one.startswith("```") else [one])]


def headings(guide: Path) -> set[str]:
    """As GitHub makes anchors of them."""
    titles = re.findall(r"^#+ (.+)$", CODE.sub(lambda code: code[0].strip("`"), guide.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_what_a_guide_links_to_is_there(guide):
    for target in LINK.findall(CODE.sub("", guide.read_text())):
        path, _, anchor = target.partition("#")
        assert "://" not in path, f"{guide.name}: {target} leads to another host"
        file = guide.parent / path if path else guide
        assert file.exists(), f"{guide.name}: there is no {target}"
        assert not anchor or anchor in headings(file), f"{guide.name}: there is no heading for {target}"


def test_every_picture_is_shown_somewhere_and_no_picture_is_heavy():
    shown = {(guide.parent / path).resolve() for guide in GUIDES for path in LINK.findall(guide.read_text())}
    for picture in (ROOT / "docs" / "pictures").glob("*"):
        assert picture in shown
        assert picture.stat().st_size < 200_000, picture.name


def test_every_guide_is_in_the_list_of_the_readme():
    shown = set(LINK.findall((ROOT / "README.md").read_text()))
    assert {f"docs/{guide.name}" for guide in GUIDES if guide.parent.name == "docs"} <= shown


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_the_commands_and_options_of_a_guide_exist(guide):
    assert isinstance(main, click.Group)
    known = {option for command in main.commands.values() for one in command.params for option in one.opts}
    for span in (found[0] for found in map(OURS.search, spans(guide)) if found):
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", span)) <= known | {"--help"}, span
        assert set(re.findall(r"run\.py ([a-z]+)", span)) <= set(main.commands), span


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_what_a_guide_has_made_is_in_the_makefile(guide):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for span in spans(guide):
        assert set(re.findall(r"^`?make ([a-z]+)", span)) <= targets, span


def on_screens() -> set[str]:
    with (ROOT / "workshop/translations/fr/LC_MESSAGES/messages.po").open("rb") as file:
        said = {one.id if isinstance(one.id, str) else one.id[0] for one in read_po(file) if one.id}
    agenda = re.findall(r"en: \"?([^\",}\n]+)", (ROOT / "agenda.yaml").read_text())
    return said | set(agenda)


@pytest.mark.parametrize("guide", FOR_READERS)
def test_words_in_italics_stand_on_a_screen(guide):
    text = CODE.sub("", (ROOT / "docs" / f"{guide}.md").read_text())
    named = {" ".join(words.split()) for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", text)}
    assert named - on_screens() == set()


def kept_by(what: str) -> str:
    """The cell *kept* of a row of the data protection officer's table."""
    text = (ROOT / "docs/data-protection.md").read_text()
    (row,) = re.findall(rf"^\| {what}[^|]*\|[^|]*\| ([^|]*) \|", text, re.MULTILINE)
    return row


@pytest.mark.parametrize(
    ("what", "days"),
    [
        ("what was set aside for care", Retention().quarantine),
        ("lines, notes, questions and practices", Retention().notes),
        ("contacts of commitments", Retention().contacts),
        ("a random number, a table, a language", COOKIE.days),
    ],
)
def test_the_data_protection_officer_reads_the_days_that_are_kept(what, days):
    assert re.findall(r"\d+", kept_by(what)) == [str(days)]


def test_commitments_have_no_days_of_their_own_unless_somebody_sets_them():
    assert Retention().commitments is None
    assert not re.search(r"\d", kept_by("commitments"))


def test_the_organiser_reads_the_same_days_and_how_far_they_may_be_changed():
    rows = re.findall(r"\| (\d+) \| `(\w+)`, 1 to (\d+) \|", (ROOT / "docs/organiser.md").read_text())
    assert {name: (int(days), int(most)) for days, name, most in rows} == {
        name: (field.default, next(one.le for one in field.metadata if isinstance(one, Le)))
        for name, field in Retention.model_fields.items()
        if field.default is not None
    }


def test_every_place_where_people_are_written_down_is_in_the_data_protection_officers_table():
    """A new kind of paper or table needs a row there: what is on it, how long it stays, and who can see it."""
    code = "\n".join(file.read_text() for file in (ROOT / "workshop").rglob("*.py"))
    prefixes = set(re.findall(r'return \(?f"([a-z]+/)\{', code)) | {WIFI}
    text = (ROOT / "docs/data-protection.md").read_text()
    assert {one for one in prefixes | set(metadata.tables) if f"`{one}`" not in text} == set()


def test_the_officer_reads_the_numbers_that_protect_people():
    rules = (ROOT / "docs/data-protection.md").read_text()
    assert (
        f"Fewer than {Anonymity().room} answers: nothing is shown. The number can be set, never below {FLOOR}." in rules
    )
    assert f"Fewer than {Anonymity().cell} of one kind" in rules
    assert f"rounded to {STEP}. While answers come, screens move in steps of {STEP}." in rules


def test_the_organiser_is_told_of_every_file():
    told = re.findall(r"^\| `([\w.-]+)` \|", (ROOT / "docs/organiser.md").read_text(), re.MULTILINE)
    assert set(told) == set(KINDS)
