"""testimonies/*.md: front matter and text, one file for each language."""

import shutil
from pathlib import Path

import pytest

from tests.files.test_agenda import ROOT
from workshop.files.faults import FaultyFile
from workshop.files.testimonies import load

MATTER = """\
---
title: The lift
role: assistant
setting: office
content_note: pressure
provenance: composite
language: en
---
My contract is short.
"""


@pytest.fixture
def file(tmp_path) -> Path:
    made = tmp_path / "lift.md"
    made.write_text(MATTER)
    return made


def test_the_other_languages_stand_beside_the_text(file):
    french = MATTER.replace("language: en", "language: fr\nstatus: draft").replace("The lift", "Le trajet")
    file.with_suffix(".fr.md").write_text(french)
    loaded = load(file)
    assert loaded["title"] == {"en": "The lift", "fr": "Le trajet"}
    assert loaded["drafts"] == ["fr"]


@pytest.mark.parametrize("missing", ["title", "role", "setting", "content_note", "provenance", "language"])
def test_a_missing_line_of_the_front_matter_is_named(file, missing):
    file.write_text("".join(line for line in MATTER.splitlines(True) if not line.startswith(missing)))
    with pytest.raises(FaultyFile, match=f"lift.md:2: '{missing}' is missing"):
        load(file)


def test_an_unknown_provenance_is_named_with_its_line(file):
    file.write_text(MATTER.replace("composite", "overheard"))
    with pytest.raises(FaultyFile, match=r"lift.md:6: 'provenance'"):
        load(file)


@pytest.mark.parametrize("text", ["no front matter at all", MATTER.split("My")[0]])
def test_a_file_without_front_matter_or_text_says_what_to_do(file, text):
    file.write_text(text)
    with pytest.raises(FaultyFile, match=r"lift.md:1: "):
        load(file)


def test_a_testimony_that_the_agenda_names_but_nobody_has_is_named_where_it_is_asked_for(tmp_path):
    from workshop.files.agenda import read_agenda

    shutil.copy(ROOT / "agenda.yaml", tmp_path)
    with pytest.raises(FaultyFile) as caught:
        read_agenda(tmp_path / "agenda.yaml")
    assert str(caught.value).count("there is no such file") == 4
    assert "agenda.yaml:" in str(caught.value)
