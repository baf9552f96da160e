"""Words beside a number agree with it, in every language."""

import re
from gettext import c2py

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tools.translations import extract
from workshop.web import languages
from workshop.web.scripts import of_folder

COUNTS = re.compile(r"\{(?:count|number|minutes|words|pace|left)\}|%\((?:num|days|all|room|limit|pace)\)s")
NO_WORD_BESIDE_IT = {
    "about {number}",
    "Here so far: {count}",
    "People here: {count}",
    "Lines shared: {count}",
    "Done: {count}",
    "Need time: {count}",
    "Not said yet: {count}",
    "Table {name}: {count}",
    "answers in: about {count}",
    "Set aside for the care focal point: {count}",
    "Erased so far: {count}",
    "Erased so far: %(count)s",
    "Item {number}",
    "{hours} h {minutes} min",
    "{minutes} min instead of {before}",
    "Use what I wrote: {words}",
    "`minutes: {minutes}` does not fit {at}; keep one of the two",
    "has too many words ({where}); the most is {words}",
    "is {pace}; write how many words a minute, from {slowest} to {fastest}",
    'A name stands only where its author chose "The wall, with my name": here with {number} of them.',
    "A contact stands only where its author gave one, and never in the report: here with {number} of them.",
    "In the CSV files an apostrophe was put before cells that would have started a formula: {number} of them.",
    "Organisation types that fewer than {least} commitments share: left empty with {count} of them.",
}
"""A label, then a figure; or a symbol that never changes. `{words}` of what was written are no number."""


def test_every_counted_word_has_a_form_for_each_number(tmp_path):
    template = tmp_path / "messages.pot"
    extract(template)
    with template.open("rb") as file:
        single = {message.id for message in read_po(file) if isinstance(message.id, str)}
    assert {words for words in single if COUNTS.search(words)} - NO_WORD_BESIDE_IT == set()
    assert single | {"Erased so far: %(count)s"} >= NO_WORD_BESIDE_IT


@pytest.mark.parametrize(
    ("language", "numbers", "forms"),
    [
        ("en", (0, 1, 2), "101"),
        ("fr", (0, 1, 2), "001"),
        ("es", (0, 1, 2), "101"),
        ("pt", (0, 1, 2), "101"),
        ("ar", (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111), "01233554435"),
    ],
)
def test_a_page_knows_which_form_a_number_takes(language, numbers, forms):
    table = languages.plural(language)
    assert "".join(table[number] for number in numbers) == forms


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar"])
def test_two_hundred_numbers_stand_for_all_of_them(language):
    """What scripts rely on: beyond 199, the last two digits decide."""
    form, table = c2py(Catalog(language).plural_expr), languages.plural(language)
    assert all(form(number) == int(table[100 + number % 100]) for number in range(200, 2000))


def test_scripts_are_told_all_forms_of_counted_words():
    told = languages.words("fr", of_folder("phone"))
    assert told["Room for {number} more letter"] == (
        "Il reste de la place pour {number} lettre",
        "Il reste de la place pour {number} lettres",
    )
