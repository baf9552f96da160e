"""Times, days, numbers and lists as a language writes them: Latin digits everywhere, and a time never mirrored."""

from collections.abc import Iterable
from datetime import date

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

LOCALES = {"en": "en_GB"}  # English that names no country would be American
FROM_LEFT_TO_RIGHT, AS_IT_BEGINS, AS_BEFORE = "\u2066", "\u2068", "\u2069"


def day(when: date, language: str) -> str:
    return str(format_date(when, "long", locale=LOCALES.get(language, language)))


def decimal(number: float, language: str) -> str:
    return str(format_decimal(number, locale=LOCALES.get(language, language)))


def face(figures: object) -> Markup:
    """11:30, 4:05, a code: from left to right whatever stands around it."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(figures)


def listed(names: Iterable[str], language: str) -> Markup:
    """Names in a row, each in a direction of its own."""
    apart = [str(Markup("<bdi>{}</bdi>").format(name)) for name in names]
    return Markup(format_list(apart, locale=LOCALES.get(language, language)))  # noqa: S704  # each was escaped above


def inline(figures: object, right_to_left: bool) -> str:
    """The same for a sentence of plain letters, where only invisible marks can say it."""
    return f"{FROM_LEFT_TO_RIGHT}{figures}{AS_BEFORE}" if right_to_left else str(figures)


def set_apart(words: str) -> str:
    """What somebody typed, in a sentence of another direction: its full stop and its signs stay where they belong."""
    return f"{AS_IT_BEGINS}{words}{AS_BEFORE}"


def minutes_and_seconds(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def counts_as(number: float) -> int:
    """For the words beside it: a fraction is said like a hundred."""
    return int(number) if number == int(number) else 100
