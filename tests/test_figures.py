"""Times, days and numbers: in the reader's language, in Latin digits, never mirrored."""

import re
from datetime import date

import pytest

from workshop import figures
from workshop.organise.words import Words

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "24 December 2026"),
        ("fr", "24 décembre 2026"),
        ("es", "24 de diciembre de 2026"),
        ("pt", "24 de dezembro de 2026"),
        ("ar", "24 ديسمبر 2026"),
    ],
)
def test_a_day_is_said_as_its_readers_say_it(language, said):
    assert figures.day(CHRISTMAS_EVE, language) == said


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar"])
def test_numbers_are_latin_digits(language):
    assert re.fullmatch(r"7[.,]5", figures.decimal(7.5, language))


def test_a_time_is_not_mirrored_between_arabic_words():
    assert figures.face("11:00–11:10") == '<bdi dir="ltr">11:00–11:10</bdi>'
    assert figures.face("<b>") == '<bdi dir="ltr">&lt;b&gt;</bdi>'
    assert Words("ar").face("11:30") == "\u206611:30\u2069"
    assert Words("fr").face("11:30") == "11:30"


def test_a_fraction_takes_the_words_of_a_hundred():
    assert [figures.counts_as(number) for number in (0, 1.0, 1.5, 12)] == [0, 1, 100, 12]
    assert figures.minutes_and_seconds(245) == "4:05"
