"""What is edited in the browser changes those values alone: every other byte of the file stays."""

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance import many
from tests.files.test_agenda import ROOT
from workshop.files.moving import moved
from workshop.files.spans import Unchangeable, spans
from workshop.files.splice import changed
from workshop.files.yaml import read

SHIPPED = [ROOT / "agenda.yaml", *sorted((ROOT / "agendas").rglob("*.yaml"))]
TEXTS = {file: file.read_text("utf-8") for file in SHIPPED}
files = pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)


def data(text):
    return read(text, ROOT / "agenda.yaml").data


def leaves(value, way=()):
    """Every way to a single value."""
    if isinstance(value, dict | list):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(one, (*way, name))
    else:
        yield way, value


def lists(value, way=()):
    if isinstance(value, list) and len(value) > 1 and all(isinstance(one, dict) for one in value):
        yield way, value
    if isinstance(value, dict | list):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from lists(one, (*way, name))


def outside(before, after, span):
    """What stands around a value, in both texts, is the same."""
    tail = len(before) - span.end
    assert after[: span.start] == before[: span.start]
    assert after[len(after) - tail :] == before[span.end :]


LEAVES = {file: list(leaves(data(text))) for file, text in TEXTS.items()}
LISTS = {file: list(lists(data(text))) for file, text in TEXTS.items()}
some_file = st.sampled_from(SHIPPED)
words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1).map(
    lambda said: said.replace("\ufeff", "").replace("\ufffe", "").replace("\uffff", "") or "x"
)
paragraphs = st.lists(words, min_size=1, max_size=4).map("\n".join)
values = st.one_of(words, paragraphs, st.integers(0, 500), st.booleans(), st.just("a: b # c"), st.just("- 'x' \"y\""))


@files
def test_no_change_is_the_identical_file(file):
    assert changed(TEXTS[file], {}) == TEXTS[file]


@files
def test_a_changed_minute_changes_one_line(file):
    ways = [way for way, value in LEAVES[file] if way[-1] == "minutes" and isinstance(value, int)]
    made = changed(TEXTS[file], {ways[-1]: 99})
    lines = [line for line in difflib.unified_diff(TEXTS[file].split("\n"), made.split("\n"), n=0) if line[0] in "+-"]
    assert len(lines) == 4  # two of them are the heads
    assert lines[3].replace("99", "") == "+" + lines[2][1:].replace(str(dict(LEAVES[file])[ways[-1]]), "", 1)


@files
def test_what_is_written_again_as_it_is_stays_as_it_reads(file):
    """Each value of the file, written anew by itself: only its own characters may differ."""
    text = TEXTS[file]
    some = LEAVES[file][:: max(1, len(LEAVES[file]) // 5)]
    for way, value in some:
        outside(text, changed(text, {way: value}), spans(text)[way])


@settings(deadline=None, max_examples=many(15))
@given(st.data())
def test_random_edits_keep_all_other_bytes(given_):
    file = given_.draw(some_file)
    way, _ = given_.draw(st.sampled_from(LEAVES[file]))
    value = given_.draw(values)
    outside(TEXTS[file], changed(TEXTS[file], {way: value}), spans(TEXTS[file])[way])


@settings(deadline=None, max_examples=many(10))
@given(st.data())
def test_random_moves_keep_every_line_and_can_be_taken_back(given_):
    file = given_.draw(some_file)
    way, items = given_.draw(st.sampled_from(LISTS[file]))
    at = given_.draw(st.integers(0, len(items) - 2))
    made = moved(TEXTS[file], (*way, at), 1)
    assert sorted(made.splitlines()) == sorted(TEXTS[file].splitlines())
    assert moved(made, (*way, at + 1), -1) == TEXTS[file]


COMMENTED = """\
# of the file
blocks:   # of the list

  # above one
  - id: one # beside
    minutes: 5
    # deeper, of one

  # of nobody

  # above two
  - id: two
    say: >-
      folded
      words

# at the end
"""


def test_comments_go_with_the_step_they_stand_above():
    made = moved(COMMENTED, ("blocks", 0), 1)
    assert (
        made
        == """\
# of the file
blocks:   # of the list

  # above two
  - id: two
    say: >-
      folded
      words

  # of nobody

  # above one
  - id: one # beside
    minutes: 5
    # deeper, of one

# at the end
"""
    )
    assert moved(made, ("blocks", 1), -1) == COMMENTED


def test_the_first_does_not_go_up_and_the_last_not_down():
    assert moved(COMMENTED, ("blocks", 0), -1) == COMMENTED
    assert moved(COMMENTED, ("blocks", 1), 1) == COMMENTED


def test_a_setting_is_added_below_the_minutes_and_words_at_the_end():
    made = changed(
        COMMENTED, {("blocks", 0, "at_least"): 3, ("blocks", 1, "say"): None, ("blocks", 1, "title"): "T: a"}
    )
    assert "    minutes: 5\n    at_least: 3\n    # deeper" in made
    assert '  - id: two\n    title: "T: a"\n' in made.replace("'", '"')
    assert "folded" not in made


def test_a_language_joins_the_others_in_the_form_they_have():
    text = "a:\n  title: {en: One}\n  say:\n    en: Two # note\n  plain: Three\nb: {x: {en: Four}, y: Five}\n"
    made = changed(text, {
        ("a", "title", "fr"): "Un, deux", ("a", "say", "fr"): "Deux", ("a", "plain"): {"en": "Three", "ar": "ثلاثة"},
        ("b", "x", "fr"): "Quatre", ("b", "y"): None,
    })  # fmt: skip
    assert made == (
        'a:\n  title: {en: One, fr: "Un, deux"}\n  say:\n    en: Two # note\n    fr: Deux\n'
        "  plain:\n    en: Three\n    ar: ثلاثة\nb: {x: {en: Four, fr: Quatre}}\n"
    )


def test_languages_that_stand_side_by_side_can_go_together():
    text = "a: {en: One, fr: Un, es: Uno}\nb:\n  en: Two # note\n  fr: Deux\n  es: Dos\n"
    gone = {(where, language): None for where in "ab" for language in ("en", "fr")}
    assert changed(text, gone) == "a: {es: Uno}\nb:\n  es: Dos\n"
    assert changed(text, {("b", "fr"): None, ("b", "es"): "Otra"}) == text.replace("  fr: Deux\n", "").replace(
        "Dos", "Otra"
    )


def test_line_breaks_of_windows_stay():
    text = COMMENTED.replace("\n", "\r\n")
    assert moved(text, ("blocks", 0), 1) == moved(COMMENTED, ("blocks", 0), 1).replace("\n", "\r\n")
    made = changed(text, {("blocks", 1, "say"): "one\ntwo", ("blocks", 0, "optional"): True})
    assert made.count("\n") == made.count("\r\n")


def test_what_is_shared_through_an_alias_is_left_alone():
    text = "a: &same {minutes: 3}\nb: *same\n"
    with pytest.raises(Unchangeable):
        changed(text, {("a", "minutes"): 4})
    with pytest.raises(Unchangeable):
        changed(text, {("b", "minutes"): 4})


def test_a_list_on_one_line_is_not_torn_apart():
    with pytest.raises(Unchangeable):
        moved("steps: [{id: a}, {id: b}]\n", ("steps", 0), 1)
