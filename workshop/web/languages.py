"""Which languages people can choose, and the words that pages need in the one they chose."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from gettext import c2py
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).parent.parent / "translations"
SOURCE = "en"
REASONS = "workshop/journey/refused.py"

Forms = str | Sequence[str]
"""Words as they are said, or one form for each kind of number."""


@lru_cache(maxsize=1)
def offered() -> Mapping[str, str]:
    """Code and own name of each language with a whole catalogue; English is the source."""
    codes = [SOURCE, *sorted(whole.parts[-3] for whole in TRANSLATIONS.glob("*/LC_MESSAGES/messages.mo"))]
    return {code: own_name(code) for code in codes}


def own_name(code: str) -> str:
    locale = _locale(code)
    name = str((locale and locale.get_display_name(code)) or code)
    return name[0].upper() + name[1:]


def direction(language: str) -> str:
    locale = _locale(language)
    return str(locale.text_direction) if locale else "ltr"


def _locale(code: str) -> Locale | None:
    """None for a language of an agenda that the world's list does not have."""
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def choose(*wanted: str | None) -> str:
    """The first of these that is offered."""
    return next((language for language in wanted if language and language in offered()), SOURCE)


@lru_cache(maxsize=128)
def words(language: str, scripts: tuple[str, ...]) -> Mapping[str, Forms]:
    """What these scripts say, and why something was refused, from English into this language."""
    files = {REASONS, *(f"static/{script}" for script in scripts)}
    entries = (entry for entry in _catalogue(language) if entry.id and entry.string and not entry.fuzzy)
    said = ((entry.id, entry.string or "") for entry in entries if files & {file for file, _ in entry.locations})
    return {(one if isinstance(one, str) else one[0]): string for one, string in said}


@lru_cache(maxsize=32)
def plural(language: str) -> str:
    """Which form each number from 0 to 199 takes, a digit each; no rule looks further than the last two digits."""
    form = c2py(_catalogue(language).plural_expr)
    return "".join(str(form(number)) for number in range(200))


@lru_cache(maxsize=32)
def _catalogue(language: str) -> Catalog:
    file = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    if not file.exists():
        return Catalog(SOURCE)
    with file.open("rb") as reading:
        return read_po(reading, language)
