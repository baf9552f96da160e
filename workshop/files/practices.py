"""Promising practices in a YAML file: one card, or a list of them as `export` writes it."""

from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from workshop.activities.panel.practice import Practice
from workshop.files.faults import FaultyFile, Source, faults_of
from workshop.files.yaml import read, read_text
from workshop.journey.kind import Written
from workshop.journey.sentence import Sentence

NO_PRACTICE = Sentence("is no practice; write its title, what was done and so on, each on a line such as `title: …`")


class Library(Written):
    """Several cards in one file."""

    practices: list[Practice] = Field(min_length=1)


def load(file: Path) -> list[dict[str, Any]]:
    """The cards of a file, in the shape that an agenda holds. Raises FaultyFile."""
    source = read(read_text(file), file)
    if not isinstance(source.data, dict):
        raise FaultyFile([source.fault((), NO_PRACTICE)])
    model = Library if "practices" in source.data else Practice
    _name(source, file.stem.lower())
    try:
        checked = model.model_validate(source.data).model_dump(mode="json", exclude_unset=True)
    except ValidationError as problem:
        raise FaultyFile(faults_of(problem, source, model)) from None
    return list(checked["practices"]) if model is Library else [checked]


def _name(source: Source, name: str) -> None:
    """A card without an id gets the name of its file, and in a list its number."""
    several = source.data.get("practices")
    cards = several if isinstance(several, list) else []
    for number, card in enumerate(cards, start=1):
        if isinstance(card, dict):
            card.setdefault("id", f"{name}-{number}")
    if several is None:
        source.data.setdefault("id", name)
