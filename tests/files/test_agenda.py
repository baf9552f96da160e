"""agenda.yaml: what ships is the seed's session, and what is wrong is named by file and line, all at once."""

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.agendas import SPOKEN
from tools import schema
from workshop.files.agenda import build, read_agenda
from workshop.files.faults import FaultyFile
from workshop.files.practices import Library
from workshop.files.schema import AgendaFile
from workshop.files.testimonies import FrontMatter
from workshop.files.wanted import FORMS
from workshop.files.yaml import PlainLoader, QuickLoader
from workshop.journey.sentence import Sentence

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "agenda.yaml"
OTHER = sorted((ROOT / "agendas").glob("*.yaml"))
ALL = [SHIPPED, *sorted((ROOT / "agendas").rglob("*.yaml"))]

GOOD = """\
title: A short one
starts: 9:30
blocks:
  - id: talk
    kind: tabletop
    title: {en: Talk, fr: Parler}
    at: 9:30–9:40
    steps:
      - {id: one, title: One, minutes: 5, prompt: "What helped?"}
      - {id: two, title: Two, minutes: 4.5}
  - id: panel
    kind: panel
    title: Panel
    minutes: 20
    steps:
      - {id: story, title: Story, minutes: 20}
"""


def written(tmp_path, text):
    file = tmp_path / "agenda.yaml"
    file.write_text(text)
    return file


def faults(tmp_path, text):
    with pytest.raises(FaultyFile) as caught:
        read_agenda(written(tmp_path, text))
    lines = str(caught.value).replace(str(tmp_path) + "/", "").splitlines()
    return [re.match(r"agenda.yaml:(\d+): (.*)", line).groups() for line in lines]


def test_the_shipped_agenda_is_the_session_of_the_concept_note():
    agenda = build(read_agenda(SHIPPED))
    slots = [(block.kind.name, block.begins // 60, block.seconds // 60) for block in agenda.blocks]
    assert agenda.starts == 11 * 60
    assert slots == [
        ("testimonies", 0, 10), ("tabletop", 10, 20), ("cards", 30, 30), ("panel", 60, 40), ("commitments", 100, 20),
    ]  # fmt: skip


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_everything_in_what_ships_is_there_in_five_languages(file):
    def texts(value):
        if isinstance(value, dict):
            if value.keys() & SPOKEN:
                yield value
            else:
                for part in value.values():
                    yield from texts(part)
        elif isinstance(value, list):
            for part in value:
                yield from texts(part)

    found = list(texts(read_agenda(file)))
    assert len(found) > 20
    assert not [text for text in found if text.keys() != SPOKEN]


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_every_agenda_that_ships_can_be_led_from_its_notes(file):
    agenda = build(read_agenda(file))
    assert all(block.slack >= 0 or block.kind.paced for block in agenda.blocks)
    assert all(any(step.notes for step in block.steps) for block in agenda.blocks)
    assert all(step.floor or step.floor is None for block in agenda.blocks for step in block.steps)


@pytest.mark.parametrize("file", OTHER, ids=lambda file: file.stem)
def test_another_session_ends_with_care_can_be_shortened_and_says_how_long_it_is(file):
    agenda = build(read_agenda(file))
    assert agenda.blocks[-1].steps[-1].id.endswith("/care-and-thanks")
    assert "commitments" in {block.kind.name for block in agenda.blocks}
    assert all(block.at_least or block.kind.fills or len(agenda.blocks) == 1 for block in agenda.blocks)
    named = re.findall(r"-(\d+)$", file.stem)
    assert named in ([], [str(agenda.seconds // 60)])


def test_what_the_shipped_agenda_needs_to_be_said_fits_its_slots():
    agenda = build(read_agenda(SHIPPED))
    warnings = [w for b in agenda.blocks for w in b.kind.warnings(b.plan, b.seconds, agenda.languages)]
    assert not [warning for warning in warnings if "over its slot" in warning]


def test_the_schema_for_editors_is_the_one_that_is_checked_and_named_in_the_first_line():
    assert schema.FILE.read_text() == schema.made()
    assert SHIPPED.read_text().splitlines()[0] == "# yaml-language-server: $schema=docs/agenda.schema.json"


def test_clock_times_and_minutes_may_be_mixed(tmp_path):
    agenda = build(read_agenda(written(tmp_path, GOOD)))
    assert [(block.begins, block.seconds) for block in agenda.blocks] == [(0, 600), (600, 1200)]


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path):
    data = read_agenda(written(tmp_path, GOOD.replace("title: Panel", "title: No")))
    assert data["blocks"][1]["title"] == {"": "No"}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("    minutes: 20\n", "    mintues: 20\n", "14", "did you mean 'minutes'"),
        ("kind: panel", "kind: pannel", "11", "write one of"),
        ("title: A short one\n", "", "1", "'title' is missing; add it"),
        ("minutes: 5,", "minutes: five,", "9", "write a number such as 5 or 2.5; found 'five'"),
        ("at: 9:30–9:40", "at: 9:35–9:45", "7", "write 09:30–"),
        ("at: 9:30–9:40", "at: 9:30–9:38", "4", "shorten a step"),
        ("at: 9:30–9:40", "at: ten past nine", "7", "write clock times such as 11:10–11:30; found 'ten past nine'"),
        ("    minutes: 20\n", "", "11", "write `at: 11:00–11:10` or `minutes: 10`"),
        ("id: panel", "id: talk", "11", "give each its own"),
        ("id: two", "id: one", "4", "give each step its own id"),
        ("title: Panel", "title: ''", "13", "write some words"),
        ("title: Panel", "title: 5", "13", "'title' is not text; write words"),
        ("title: Panel", "title: {en: [1]}", "13", "write words, in quotation marks where they look like a number"),
        ("title: A short one", "title: A: short one", "1", "quote text"),
        ("title: Panel", "title: Panel\n    title: Again", "14", "written twice"),
    ],
)
def test_a_fault_is_named_by_its_line_with_what_to_write_instead(tmp_path, old, new, line, said):
    assert old in GOOD
    found = faults(tmp_path, GOOD.replace(old, new))
    assert any(at == line and said in what for at, what in found), found


BOUNDS = [("minutes: 20", "minutes: 0"), ("minutes: 20", "minutes: 999"), ("title: Panel", "title: 5"),
          ("id: panel", "id: Panel!"), ("title: A short one", "title: A short one\ntables: no"),
          ("title: A short one", "title: A short one\nlanguages: []"),
          ("title: A short one", "title: A short one\nanonymity: 5"),
          ("title: A short one", "title: A short one\nanonymity: {room_minimum: many}")]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), BOUNDS)
def test_what_is_wrong_can_be_said_in_every_language(tmp_path, old, new):
    """No words of a library, which nobody has translated, are put in."""
    with pytest.raises(FaultyFile) as problem:
        read_agenda(written(tmp_path, GOOD.replace(old, new)))
    for fault in problem.value.faults:
        assert isinstance(fault.what, Sentence), fault.what
        assert isinstance(fault.what.parts.get("what", fault.what), Sentence), fault.what


def test_every_form_that_words_must_have_is_described():
    schemas = [model.model_json_schema() for model in (AgendaFile, Library, FrontMatter)]
    assert set(re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(schemas))) == {json.dumps(one) for one in FORMS}


def test_all_faults_are_named_in_one_go(tmp_path):
    text = GOOD.replace("minutes: 5,", "minutes: five,").replace("title: Panel", "tilte: Panel")
    assert {line for line, _ in faults(tmp_path, text)} >= {"9", "13"}


def test_a_missing_agenda_is_one_line(tmp_path):
    with pytest.raises(FaultyFile, match="there is no such file"):
        read_agenda(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_the_quick_way_of_reading_finds_what_the_plain_one_finds_on_the_same_lines(file):
    def found(loader):
        nodes = [yaml.compose(file.read_text(), Loader=loader)]
        for node in nodes:
            if not isinstance(node, yaml.ScalarNode):
                nodes += [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
        return [(node.tag, node.start_mark.line, isinstance(node, yaml.ScalarNode) and node.value) for node in nodes]

    assert found(QuickLoader) == found(PlainLoader)
