"""What is wrong in a file, said so that its author can mend it."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from workshop.files.wanted import wanted
from workshop.journey.sentence import Sentence

Way = tuple[str | int, ...]
"""How to get to a value: keys and positions from the top."""


@dataclass(frozen=True)
class Place:
    file: Path
    line: int


@dataclass(frozen=True)
class Fault:
    place: Place
    what: str
    way: Way = ()

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}: {self.what}"


class FaultyFile(Exception):
    """Everything that is wrong, in one go."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, sorted(faults, key=lambda f: (str(f.place.file), f.place.line)))))
        self.faults = faults


@dataclass
class Source:
    """The values of a file, and the line of each."""

    file: Path
    data: Any = None
    places: dict[Way, Place] = field(default_factory=dict)

    def place(self, way: Way) -> Place:
        """The nearest line that is known on the way to a value."""
        for length in range(len(way), -1, -1):
            if way[:length] in self.places:
                return self.places[way[:length]]
        return Place(self.file, 1)

    def fault(self, way: Way, what: str) -> Fault:
        return Fault(self.place(way), what, way)


def faults_of(problem: ValidationError, source: Source, model: type[BaseModel]) -> list[Fault]:
    return [
        source.fault(way := _way(error, source), _said(error, way, model))
        for error in problem.errors(include_url=False)
    ]


def _way(error: ErrorDetails, source: Source) -> Way:
    """The way through the file: what the schema adds on its own, such as the name of a kind, is left out."""
    way: Way = ()
    for part in error["loc"]:
        if (*way, part) in source.places or part == error["loc"][-1]:
            way = (*way, part)
    return way


def _said(error: ErrorDetails, way: Way, model: type[BaseModel]) -> Sentence:
    name, more = repr(way[-1]) if way else Sentence("the file"), error.get("ctx", {})
    match error["type"]:
        case "missing":
            return Sentence("{name} is missing; add it", name=name)
        case "extra_forbidden":
            return Sentence("{name} is not known here; {meant}", name=name, meant=_meant(str(way[-1]), model))
        case "union_tag_invalid":
            kind, known = repr(more["tag"]), more["expected_tags"]
            return Sentence("kind {kind} is not known; write one of {known}", kind=kind, known=known)
        case "union_tag_not_found":
            return Sentence("this block has no kind; add one, such as `kind: tabletop`")
        case "value_error":
            return Sentence("{name} {what}", name=name, what=more["error"].args[0])
        case kind:
            what = wanted(kind, more) or f"{error['msg'][0].lower()}{error['msg'][1:]}"
            return Sentence("{name}: {what}; found {found}", name=name, what=what, found=_short(error["input"]))


def _meant(word: str, model: type[BaseModel]) -> Sentence:
    close = get_close_matches(word, _names(model), 1)
    if close:
        return Sentence("did you mean {name}?", name=repr(close[0]))
    return Sentence("remove it, or correct its spelling")


def _names(model: type[BaseModel]) -> set[str]:
    """Every key that may be written anywhere in the file."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def _short(value: object) -> str:
    said = repr(value)
    return said if len(said) < 60 else said[:57] + "..."
