"""Which languages people can choose, and the words that pages need in the one they chose."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).parent.parent / "translations"
SOURCE = "en"
REASONS = "workshop/journey/refused.py"


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
def words(language: str, scripts: tuple[str, ...]) -> Mapping[str, str]:
    """What these scripts say, and why something was refused, from English into this language."""
    catalogue = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    if not catalogue.exists():
        return {}
    with catalogue.open("rb") as file:
        entries = [entry for entry in read_po(file, language) if entry.id and entry.string and not entry.fuzzy]
    files = {REASONS, *(f"static/{script}" for script in scripts)}
    return {str(entry.id): str(entry.string) for entry in entries if files & {file for file, _ in entry.locations}}
