"""What is wrong in a file, said so that its author can mend it."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

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


def _said(error: ErrorDetails, way: Way, model: type[BaseModel]) -> str:
    name = repr(way[-1]) if way else "the file"
    match error["type"]:
        case "missing":
            return f"{name} is missing; add it"
        case "extra_forbidden":
            return f"{name} is not known here; {_meant(str(way[-1]), model)}"
        case "union_tag_invalid":
            return f"kind {error['ctx']['tag']!r} is not known; write one of {error['ctx']['expected_tags']}"
        case "union_tag_not_found":
            return "this block has no kind; add one, such as `kind: tabletop`"
        case "value_error":
            return f"{name} {error['ctx']['error']!s}"
        case _:
            return f"{name}: {error['msg'][0].lower()}{error['msg'][1:]}; found {_short(error['input'])}"


def _meant(word: str, model: type[BaseModel]) -> str:
    close = get_close_matches(word, _names(model), 1)
    return f"did you mean {close[0]!r}?" if close else "remove it, or correct its spelling"


def _names(model: type[BaseModel]) -> set[str]:
    """Every key that may be written anywhere in the file."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def _short(value: object) -> str:
    said = repr(value)
    return said if len(said) < 60 else said[:57] + "..."
