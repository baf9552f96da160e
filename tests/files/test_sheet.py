"""The run sheet in the editor: minutes and places change, and clock times follow as the server works them out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance import many
from tests.files.test_agenda import GOOD, ROOT, SHIPPED
from tests.files.test_splice import SHIPPED as ALL
from tests.files.test_splice import TEXTS, data, leaves
from workshop.files.agenda import build, read_text
from workshop.files.relaid import name
from workshop.files.sheet import sheet, with_moved, with_typed
from workshop.files.splice import changed
from workshop.files.texts import texts_of

TEXT = TEXTS[SHIPPED]
CHECK_IN = TEXTS[ROOT / "agendas" / "check-in.yaml"]
LEAVES = list(leaves(data(CHECK_IN)))


def typed_as_it_is(text, file=SHIPPED):
    """What a browser sends when nobody typed anything."""
    shown = sheet(text, file)
    rows = [one for row in shown.rows() for one in (row, *row.steps)]
    sent = {"starts": shown.starts}
    for row in rows:
        sent[name("here", row.way)] = "1"
        sent[name("minutes", row.way)] = "" if row.minutes is None else str(row.minutes)
        sent[name("at_least", row.way)] = str(row.said.get("at_least", ""))
        sent |= {name(tick, row.way): "on" for tick in ("optional", "fixed") if row.said.get(tick)}
        if row.said.get("fixed"):
            sent[name("begins", row.way)] = row.said["at"][:5]
    return sent


def lines(before, after):
    old, new = before.splitlines(), after.splitlines()
    return [(a, b) for a, b in zip(old, new, strict=True) if a != b]


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_saving_without_a_change_is_the_identical_file(file):
    assert with_typed(TEXTS[file], file, typed_as_it_is(TEXTS[file], file)) == TEXTS[file]


def test_the_times_shown_are_those_of_the_run_sheet():
    rows = sheet(TEXT, SHIPPED).rows()
    agenda = build(read_text(TEXT, SHIPPED))
    assert [row.clock for row in rows] == ["11:00–11:10", "11:10–11:30", "11:30–12:00", "12:00–12:40", "12:40–13:00"]
    assert rows[1].steps[1].clock == "11:11"
    assert [row.spare for row in rows] == [block.slack for block in agenda.blocks]


def test_more_minutes_for_a_block_move_those_after_it_and_touch_these_lines_alone():
    made = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), "minutes.blocks.1": "25"})
    assert [after.strip() for _, after in lines(TEXT, made)] == [
        'at: "11:10–11:35"', 'at: "11:35–12:05"', 'at: "12:05–12:45"', 'at: "12:45–13:05"',
    ]  # fmt: skip
    assert sheet(made, SHIPPED).ends == "13:05"


def test_another_start_moves_everything():
    made = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), "starts": "9:30"})
    assert sheet(made, SHIPPED).rows()[4].clock == "11:10–11:30"
    assert len(lines(TEXT, made)) == 5


def test_a_step_gets_more_time_also_with_a_comma():
    made = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), "minutes.blocks.1.steps.0": "1,5"})
    assert [after.strip() for _, after in lines(TEXT, made)] == ["minutes: 1.5"]


def test_what_is_no_number_is_named_as_check_names_it():
    made = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), "minutes.blocks.1.steps.0": "soon"})
    shown = sheet(made, SHIPPED)
    assert "found 'soon'" in shown.rows()[1].steps[0].faults[0]
    assert shown.rows()[0].faults == []
    assert shown.ends == ""


def test_optional_fixed_and_at_least_are_written_and_taken_away_again():
    more = {"optional.blocks.1.steps.0": "on", "fixed.blocks.2": "on", "at_least.blocks.1.steps.1": "1.5"}
    made = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), **more})
    assert made != TEXT
    back = {**typed_as_it_is(made), "at_least.blocks.1.steps.1": ""}
    for tick in ("optional.blocks.1.steps.0", "fixed.blocks.2", "begins.blocks.2"):
        del back[tick]
    assert with_typed(made, SHIPPED, back) == TEXT


def test_a_fixed_block_does_not_move_and_the_check_says_what_does_not_fit():
    fixed = with_typed(TEXT, SHIPPED, {**typed_as_it_is(TEXT), "fixed.blocks.3": "on"})
    made = with_typed(fixed, SHIPPED, {**typed_as_it_is(fixed), "minutes.blocks.1": "25"})
    assert sheet(made, SHIPPED).rows()[3].faults == [
        "'panel' should begin at 12:05, where the time before it ends; write 12:05–…"
    ]
    moved = with_typed(made, SHIPPED, {**typed_as_it_is(made), "begins.blocks.3": "12:05"})
    assert sheet(moved, SHIPPED).faults == []


def test_blocks_change_places_and_follow_one_another():
    made = with_moved(TEXT, SHIPPED, ("blocks", 1), 1)
    shown = sheet(made, SHIPPED)
    assert shown.faults == []
    assert [(row.said["id"], row.clock) for row in shown.rows()[:3]] == [
        ("testimonies", "11:00–11:10"), ("norms", "11:10–11:40"), ("tables", "11:40–12:00"),
    ]  # fmt: skip
    assert with_moved(made, SHIPPED, ("blocks", 1), 1) == TEXT


def test_the_first_block_changes_places_and_the_workshop_starts_at_the_same_time():
    made = with_moved(TEXT, SHIPPED, ("blocks", 0), 1)
    assert sheet(made, SHIPPED).starts == "11:00"
    assert sheet(made, SHIPPED).faults == []


def test_an_agenda_with_minutes_and_a_start(tmp_path):
    file = tmp_path / "agenda.yaml"
    assert with_typed(GOOD, file, typed_as_it_is(GOOD, file)) == GOOD
    made = with_typed(GOOD, file, {**typed_as_it_is(GOOD, file), "minutes.blocks.1": "30", "starts": "10:00"})
    assert made == GOOD.replace("minutes: 20\n    steps", "minutes: 30\n    steps").replace(
        "starts: 9:30", "starts: 10:00"
    ).replace("9:30–9:40", "10:00–10:10")


def test_what_is_no_agenda_is_not_listed_but_named(tmp_path):
    for text in ("title: [", "- a\n", "blocks: []\n", "blocks: [1]\n", ""):
        shown = sheet(text, tmp_path / "agenda.yaml")
        assert shown.data is None
        assert shown.faults


@settings(deadline=None, max_examples=many(20))
@given(st.data())
def test_whatever_is_written_is_listed_with_its_faults(given_):
    """A draft may be wrong for a while; the page that puts it right is there all along."""
    way = given_.draw(st.sampled_from([way for way, _ in LEAVES]))
    odd = given_.draw(
        st.sampled_from(["soon", "", 0, -5, 10**6, 1.5, True, "24:00", "99:99–1:00", "9:30–9:40", "[", "é"])
    )
    file = ROOT / "agendas" / "written.yaml"
    shown = sheet(changed(CHECK_IN, {way: odd}), file)
    rows = shown.rows()
    if rows:
        with_typed(
            changed(CHECK_IN, {way: odd}), file, {"minutes.blocks.0": "30", "starts": "10:00", "here.blocks.0": "1"}
        )
    assert rows or shown.faults


def test_a_text_that_lies_in_a_file_of_its_own_is_changed_there():
    given_ = {"blocks": [{"kind": "material", "steps": [{"id": "a", "text": "materials/a.md", "picture": "b.png"}]}]}
    assert [way[-1] for way in texts_of(given_, ("blocks", 0, "steps", 0))] == [
        "title",
        "say",
        "notes",
        "alt",
        "summary",
    ]
