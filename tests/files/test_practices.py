"""practices/*.yaml: one card or several in a file, with every fault named by file and line."""

import shutil
from pathlib import Path

import pytest

from tests.files.test_agenda import GOOD, ROOT
from workshop.files.agenda import build, read_agenda
from workshop.files.faults import FaultyFile
from workshop.files.practices import load

CARD = """\
title: {en: Tuesday, fr: Mardi}
done: An hour at the water point
evidence: feedback
"""
SHIPPED = ROOT / "practices" / "tuesday-at-the-water-point.yaml"


@pytest.fixture
def file(tmp_path) -> Path:
    made = tmp_path / "practices" / "tuesday.yaml"
    made.parent.mkdir()
    made.write_text(CARD)
    return made


def agenda_with(tmp_path, name: str) -> Path:
    text = GOOD.replace("    minutes: 20\n    steps:", f"    minutes: 20\n    practices:\n      - {name}\n    steps:")
    assert text != GOOD
    (tmp_path / "agenda.yaml").write_text(text)
    return tmp_path / "agenda.yaml"


def test_what_ships_is_a_fictional_example_in_english_and_french():
    (card,) = load(SHIPPED)
    assert (card["id"], card["fictional"]) == ("tuesday-at-the-water-point", True)
    assert all(card[name].keys() == {"en", "fr"} for name in ("title", "problem", "done", "changed", "hard", "adapt"))


def test_a_card_is_called_after_its_file(file):
    assert [card["id"] for card in load(file)] == ["tuesday"]


def test_a_list_of_cards_is_read_from_one_file(file):
    lines = "".join(f"    {line}\n" for line in CARD.splitlines())
    file.write_text("practices:\n" + lines.replace("    title", "  - title") * 2)
    assert [card["id"] for card in load(file)] == ["tuesday-1", "tuesday-2"]


def test_an_agenda_has_the_cards_in_the_place_of_their_files(tmp_path, file):
    data = read_agenda(agenda_with(tmp_path, "practices/tuesday.yaml"))
    (card,) = build(data).blocks[1].plan.practices
    assert card.title.words("fr") == "Mardi"


@pytest.mark.parametrize("missing", ["title", "done", "evidence"])
def test_what_is_missing_is_named(file, missing):
    file.write_text("".join(line for line in CARD.splitlines(True) if not line.startswith(missing)))
    with pytest.raises(FaultyFile, match=f"tuesday.yaml:1: '{missing}' is missing"):
        load(file)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("hard: " + "word " * 61, r"4: 'hard' has too many words \(it\); the most is 60"),
        ("problem: {en: one, fr: " + "mot " * 61 + "}", r"4: 'problem' has too many words \(fr\); the most is 60"),
        ("cost: XL", r"4: 'cost'"),
        ("chnaged: more", r"4: 'chnaged' is not known here; did you mean 'changed'"),
        ("evidence: sure", r"4: 'evidence' is written twice"),
    ],
)
def test_a_fault_is_named_by_its_line(file, more, said):
    file.write_text(CARD + more + "\n")
    with pytest.raises(FaultyFile, match=f"tuesday.yaml:{said}"):
        load(file)


def test_eighty_words_may_be_said_of_what_was_done_and_no_more(file):
    file.write_text(CARD.replace("An hour at the water point", "word " * 80))
    assert load(file)
    file.write_text(CARD.replace("An hour at the water point", "word " * 81))
    with pytest.raises(FaultyFile, match=r"tuesday.yaml:2: 'done' has too many words \(it\); the most is 80"):
        load(file)


@pytest.mark.parametrize("text", ["", "just words", "- a\n- list"])
def test_a_file_that_is_no_card_says_what_to_write(file, text):
    file.write_text(text)
    with pytest.raises(FaultyFile, match=r"tuesday.yaml:1: is no practice; write its title"):
        load(file)


def test_a_file_that_nobody_has_is_named_where_it_is_asked_for(tmp_path):
    with pytest.raises(FaultyFile, match=r"agenda.yaml:16: 'practices/nowhere.yaml': there is no such file"):
        read_agenda(agenda_with(tmp_path, "practices/nowhere.yaml"))


def test_the_same_practice_twice_is_a_fault(tmp_path, file):
    shutil.copy(file, tmp_path / "tuesday.yaml")
    with pytest.raises(FaultyFile, match=r"agenda.yaml:15: 'practices' has 'tuesday' twice"):
        read_agenda(agenda_with(tmp_path, "practices/tuesday.yaml\n      - tuesday.yaml"))
