"""Shipped words in languages that their file does not have: looked up by their English in that language's catalogue.

What a facilitator changes is found no more, and is then shown in English, marked as such: better than old words in
disguise.
"""

from collections.abc import Iterable
from functools import lru_cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

TRANSLATIONS = Path(__file__).parent.parent / "translations"
SOURCE = "en"
DRAFT = "draft"  # the version in the head of a catalogue that no speaker has reviewed


@lru_cache(maxsize=32)
def catalogue(language: str) -> GNUTranslations | None:
    compiled = TRANSLATIONS / language / "LC_MESSAGES" / "content.mo"
    if not compiled.exists():
        return None
    with compiled.open("rb") as file:
        return GNUTranslations(file)


def known() -> list[str]:
    """Languages in which shipped words can be found: a new folder is enough."""
    return sorted(file.parts[-3] for file in TRANSLATIONS.glob("*/LC_MESSAGES/content.mo"))


def is_draft(language: str) -> bool:
    found = catalogue(language)
    return found is not None and found.info()["project-id-version"].endswith(f" {DRAFT}")


def found_in(language: str, english: str) -> str | None:
    found = catalogue(language)
    words = found.gettext(english.strip()) if found else english.strip()
    return words if words != english.strip() else None


def completed(said: Any, languages: Iterable[str]) -> Any:
    """Plain data with every map of words completed, as far as the catalogues go; what is written down stays.

    Words in the session's first language come first: they are said where a translation is missing.
    """
    languages = tuple(languages)
    if isinstance(said, list):
        return [completed(one, languages) for one in said]
    if not isinstance(said, dict):
        return said
    if is_words(said):
        return _in_order(_words(said, languages), languages)
    if said.keys() <= set(languages):
        return _in_order(said, languages)
    whole = {key: completed(value, languages) for key, value in said.items()}
    return _with_drafts(said, whole) if "drafts" in said else whole


def is_words(said: dict[str, Any]) -> bool:
    """A map from language to words, with English among them."""
    return SOURCE in said and all(isinstance(words, str) for words in said.values())


def _words(said: dict[str, str], languages: tuple[str, ...]) -> dict[str, str]:
    missing = [language for language in languages if language not in said]
    more = {language: words for language in missing if (words := found_in(language, said[SOURCE]))}
    return {**said, **more}


def _in_order(said: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    return {language: said[language] for language in dict.fromkeys([*languages, *said]) if language in said}


def _with_drafts(before: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """Where it is said which languages of a text are drafts, those that came from a draft are among them."""
    new = set(whole.get("text") or ()) - set(before.get("text") or ())
    return {**whole, "drafts": [*before["drafts"], *sorted(filter(is_draft, new))]}
