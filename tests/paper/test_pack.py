"""The sheets of the paper pack as plain data: what each kind of block brings, and what must not be on paper."""

from pathlib import Path

import pytest

from tests.agendas import SPOKEN, agenda, plan, quieter, step
from tests.files.test_agenda import ROOT, SHIPPED
from workshop.activities import KINDS
from workshop.files.agenda import build, read_agenda
from workshop.journey.session import opening
from workshop.paper import pack
from workshop.web.paper import TITLES

ON_THE_RUN_SHEET_ALONE = {"pause", "free"}
VARIANTS = sorted((ROOT / "agendas" / "four-colours").glob("*.yaml"))


def sheets(file: Path, language: str = "en"):
    return pack.sheets(opening(build(read_agenda(file))), language)


def with_cards(**more):
    blocks = plan()["blocks"]
    blocks[2] = {**blocks[2], **more}
    return pack.sheets(opening(agenda(blocks=blocks)), "en")


def test_every_kind_of_block_brings_sheets_for_parts_that_are_printed():
    session = opening(agenda(blocks=[*plan()["blocks"], *quieter()]))
    for block in session.agenda.blocks:
        made = block.kind.papers.sheets(session.scene(block), "en")
        assert bool(made) is (block.kind.name not in ON_THE_RUN_SHEET_ALONE), f"{block.kind.name} on paper"
        assert made.keys() <= pack.PARTS.keys()
    assert {block.kind.name for block in session.agenda.blocks} == KINDS.keys()


def test_every_part_has_a_title_and_a_template():
    assert TITLES.keys() == pack.PARTS.keys()
    assert all((ROOT / "templates" / "print" / f"{name}.html").exists() for name in pack.PARTS)


def test_there_is_a_tent_for_each_table_and_an_empty_one_where_tables_have_no_names():
    assert [tent["table"] for tent in pack.sheets(opening(agenda(tables=["River", "Hill"])), "en")["tents"]] == [
        "River",
        "Hill",
    ]
    assert [tent["table"] for tent in pack.sheets(opening(agenda(tables=0)), "en")["tents"]] == [""]


def test_without_a_block_its_sheets_are_left_out():
    only_talk = pack.sheets(opening(agenda(blocks=plan()["blocks"][1:2])), "en")
    assert "prompts" in only_talk
    assert not only_talk.keys() & {"cards", "statements", "tally", "testimonies", "questions", "commitments"}


def test_corners_are_cut_none_to_three_for_a_to_d():
    assert [(card["letter"], card["cuts"]) for card in sheets(SHIPPED)["cards"]] == [
        ("A", 0),
        ("B", 1),
        ("C", 2),
        ("D", 3),
    ]


def test_a_private_statement_is_on_no_counting_sheet_and_says_that_nobody_raises_a_paper():
    made = sheets(SHIPPED)
    private = {sheet["text"] for sheet in made["statements"] if sheet["private"]}
    counted = {row["text"] for row in made["tally"][0]["statements"]}
    assert len(private) == 2
    assert not private & counted
    assert private | counted == {sheet["text"] for sheet in made["statements"]}


@pytest.mark.parametrize(
    "setting",
    [{"paper_only": True}, {"table_only": True}, {"characters": {letter: f"Person {letter}" for letter in "ABCD"}}],
    ids=["paper only", "table only", "characters"],
)
def test_nothing_is_counted_where_the_program_takes_no_papers(setting):
    assert "tally" in with_cards()
    assert "tally" not in with_cards(**setting)


def test_the_counting_sheet_knows_the_minimums_of_the_agenda():
    tally = pack.sheets(opening(agenda(anonymity={"room_minimum": 12, "cell_minimum": 4})), "en")["tally"][0]
    assert (tally["room"], tally["cell"]) == (12, 4)


def test_statements_that_no_step_uses_are_in_reserve():
    reserve = [sheet["reserve"] for sheet in sheets(SHIPPED)["statements"]]
    assert reserve == [False, False, True, True, False, True, True, True]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda file: file.stem)
def test_each_variant_of_the_four_colours_has_four_sheets_in_every_language(variant):
    for language in SPOKEN:
        cards = sheets(variant, language)["cards"]
        assert [card["letter"] for card in cards] == list("ABCD")
        assert all(isinstance(card["meaning"], str) for card in cards)


def test_notes_that_stay_with_their_author_are_not_asked_for_on_paper():
    assert {card["stays"] for card in sheets(ROOT / "agendas/four-colours/v8-keep-question.yaml")["cards"]} == {"me"}
    assert {card["stays"] for card in sheets(ROOT / "agendas/four-colours/table-only.yaml")["cards"]} <= {"me", "table"}


def test_a_text_without_translation_is_printed_in_its_own_language_and_says_so():
    testimony = pack.sheets(opening(agenda()), "fr")["testimonies"][0]
    assert testimony["language"] == "en"


def test_the_run_sheet_follows_a_start_that_was_moved():
    moved = pack.sheets(opening(agenda(starts="13:30")), "en")["run-sheet"][0]
    assert (moved["starts"], moved["ends"]) == ("13:30", "14:15")
    assert moved["blocks"][1]["steps"][1]["at"] == "13:39"


def test_the_run_sheet_has_every_step_once():
    session = opening(build(read_agenda(SHIPPED)))
    blocks = pack.sheets(session, "en")["run-sheet"][0]["blocks"]
    assert [len(block["steps"]) for block in blocks] == [len(block.steps) for block in session.agenda.blocks]


def test_a_step_that_changes_tables_says_so_on_its_sheet():
    talk = {**plan()["blocks"][1], "steps": [step("move", 4, prompt="And here?", rotate=True)]}
    assert pack.sheets(opening(agenda(blocks=[talk])), "en")["prompts"][0]["rotate"]


def test_questions_to_oneself_are_one_sheet_for_each_person_and_no_table_writes_on_it():
    made = pack.sheets(opening(agenda(blocks=quieter())), "en")
    assert [question["prompt"] for question in made["reflection"][0]["questions"]] == [
        "What did I see?",
        "What did I do?",
    ]
    assert pack.PARTS["reflection"].copies is pack.Copies.PERSON
    assert "prompts" not in made


def test_a_circle_has_its_question_and_its_rhythm_in_the_middle():
    circles = pack.sheets(opening(agenda(blocks=quieter())), "en")["circle"]
    assert [(sheet["prompt"], sheet["each"]) for sheet in circles] == [("What do I bring?", 60), (None, 90)]


def test_the_run_sheet_has_breaks_and_free_steps():
    blocks = pack.sheets(opening(agenda(blocks=quieter())), "en")["run-sheet"][0]["blocks"]
    assert [step["title"] for block in (blocks[2], blocks[4]) for step in block["steps"]] == [
        "Lunch",
        "Watch",
    ]
    assert blocks[2]["steps"][0]["minutes"] == "30:00"
