"""Materials beside the agenda: read in where they are words, and looked for before people come."""

import pytest

from tests.files.test_agenda import faults, written
from workshop.files.agenda import build, read_agenda

AGENDA = """\
title: A short one
starts: 9:30
blocks:
  - id: look
    kind: material
    title: Look
    minutes: 5
    steps:
      - {id: one, title: One, minutes: 5, %s}
"""
PICTURE = 'picture: %s, alt: "Two chairs."'


@pytest.fixture
def beside(tmp_path):
    folder = tmp_path / "materials"
    folder.mkdir()
    (folder / "a.md").write_text("Some words.\n")
    (folder / "a.fr.md").write_text("Des mots.\n")
    (folder / "a.es.md").symlink_to(folder / "a.fr.md")
    (folder / "a.old.one.md").write_text("Put aside.")
    (folder / "b.pt.md").write_text("Outras palavras.")
    (folder / "a.png").write_bytes(b"12345")
    (tmp_path.parent / "outside.png").write_bytes(b"secret")
    (folder / "link.png").symlink_to(tmp_path.parent / "outside.png")
    return tmp_path


def step(tmp_path, said):
    return build(read_agenda(written(tmp_path, AGENDA % said))).blocks[0].steps[0].plan


def test_a_text_is_read_with_its_other_languages(beside):
    assert step(beside, "text: materials/a.md").text.root == {"en": "Some words.", "fr": "Des mots."}


def test_of_a_picture_the_size_is_known(beside):
    assert step(beside, PICTURE % "materials/a.png").size == 5


@pytest.mark.parametrize(
    ("said", "what"),
    [
        (PICTURE % "materials/b.png", "'materials/b.png': there is no such file"),
        ("text: materials/b.md", "'materials/b.md': there is no such file"),
        (PICTURE % "materials/a.md", "is no picture that is known"),
        ('video: materials/a.png, summary: "Talk."', "is no video that is known"),
        (PICTURE % "../outside.png", "does not lie beside the agenda"),
        (PICTURE % "materials/../../outside.png", "does not lie beside the agenda"),
        (PICTURE % "/etc/passwd", "does not lie beside the agenda"),
        (PICTURE % "materials/link.png", "does not lie beside the agenda"),
        (PICTURE % "https://example.org/a.png", "does not lie beside the agenda"),
        ("picture: materials/a.png", "say in `alt:`"),
    ],
)
def test_what_is_missing_or_lies_elsewhere_is_named_with_its_line(beside, said, what):
    found = faults(beside, AGENDA % said)
    assert any(line == "9" and what in words for line, words in found), found
