"""What the guides point to is there: files, headings, pictures, commands, options, words on screens, files."""

import re
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from tests.files.test_agenda import ROOT
from workshop.cli import main
from workshop.organise.kinds import KINDS

GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
FOR_READERS = ["facilitator", "organiser", "host", "translator", "data-protection"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
ALL = {name: main.get_command(click.Context(main), name) for name in main.list_commands(click.Context(main))}
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
    known = {option for command in ALL.values() for one in command.params for option in one.opts}
    for span in (found[0] for found in map(OURS.search, spans(guide)) if found):
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", span)) <= known | {"--help"}, span
        assert set(re.findall(r"run\.py ([a-z]+)", span)) <= set(ALL), span


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_the_settings_of_the_environment_that_a_guide_names_are_read(guide):
    files = [*(ROOT / "workshop").rglob("*.py"), ROOT / "deploy" / "compose.yaml"]
    code = "\n".join(file.read_text() for file in files)
    named = {one for span in spans(guide) for one in re.findall(r"^`([A-Z]+_[A-Z_]+)", span)}
    assert {one for one in named if one not in code} == set()


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


def test_the_organiser_is_told_of_every_file():
    told = re.findall(r"^\| `([\w.-]+)` \|", (ROOT / "docs/organiser.md").read_text(), re.MULTILINE)
    assert set(told) == set(KINDS)
