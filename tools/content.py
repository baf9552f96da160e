"""Collects the words of the shipped sessions that a language lacks into its content catalogue."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from workshop.files import content
from workshop.files.agenda import read_agenda

ROOT = Path(__file__).parent.parent
HEADER = """\
# Draft, to be reviewed by a speaker: then write `reviewed` in place of `draft` in Project-Id-Version.
# The words of the shipped sessions."""


def agendas() -> list[Path]:
    return [ROOT / "agenda.yaml", *sorted((ROOT / "agendas").rglob("*.yaml"))]


def lacking(language: str) -> dict[str, set[str]]:
    """English words, and the files that say them, where the file has no words in this language."""
    found: dict[str, set[str]] = {}
    for file in agendas():
        for words in maps_of_words(read_agenda(file)):
            if language not in words or words[language] == content.found_in(language, words[content.SOURCE]):
                found.setdefault(words[content.SOURCE].strip(), set()).add(str(file.relative_to(ROOT)))
    return found


def maps_of_words(said: Any) -> Iterator[dict[str, str]]:
    if isinstance(said, list):
        for one in said:
            yield from maps_of_words(one)
    elif isinstance(said, dict) and content.is_words(said):
        yield said
    elif isinstance(said, dict):
        for value in said.values():
            yield from maps_of_words(value)


def collect(file: Path, language: str) -> None:
    """New words are empty, known ones stay, and what is said nowhere any more goes."""
    template = Catalog()
    for english, files in lacking(language).items():
        template.add(english, locations=[(name, None) for name in sorted(files)])
    known = _known(file, language)
    known.update(template, no_fuzzy_matching=True, update_creation_date=False)
    known.obsolete.clear()
    if len(known):
        with file.open("wb") as writing:
            write_po(writing, known, width=0, sort_by_file=True)


def _known(file: Path, language: str) -> Catalog:
    if file.exists():
        with file.open("rb") as reading:
            return read_po(reading, language)
    return Catalog(language, project="Our Joint Journey", version=content.DRAFT, header_comment=HEADER, fuzzy=False)
