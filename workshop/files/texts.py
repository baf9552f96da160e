"""Which words of an agenda people can change: found by what the schema calls a text, whatever the kind of block."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from workshop.activities import KINDS
from workshop.activities.material.plan import MaterialStep
from workshop.files.faults import Way
from workshop.files.referenced import LOADERS
from workshop.files.schema import AgendaBase, BlockFile
from workshop.journey.text import Text

PARTS = ("opening", "steps", "closing")
"""Keys of a block that hold what it does, step by step."""
APART = {*PARTS, *LOADERS, "withdrawn"}
"""They have pages, or files, of their own."""
IN_FILES = {(MaterialStep, "text")}
"""What the file names where the model has words: the words are changed in that file."""


def texts_of(data: Any, way: Way) -> Iterator[Way]:
    """Ways to the words of the agenda itself, of a block or of a step, those that are not written yet included."""
    place = at(data, way)
    if not way:
        return _in_model(AgendaBase, place, way)
    block = at(data, way[:2])
    plan = KINDS[block["kind"]].plan if isinstance(block, dict) and block.get("kind") in KINDS else None
    if len(way) == 2:
        return _in_block(plan, place, way)
    return _in_type(plan.model_fields[str(way[2])].annotation, place, way, one=True) if plan else iter(())


def _in_block(plan: type[BaseModel] | None, place: Any, way: Way) -> Iterator[Way]:
    yield from _in_model(BlockFile, place, way)
    if plan:
        yield from _in_model(plan, place, way)


def _in_model(model: type[BaseModel], place: Any, way: Way) -> Iterator[Way]:
    for name, field in model.model_fields.items():
        if name not in APART and (model, name) not in IN_FILES and isinstance(place, dict):
            yield from _in_type(field.annotation, place.get(name), (*way, name))


def _in_type(kind: Any, place: Any, way: Way, one: bool = False) -> Iterator[Way]:
    """`one`: the way leads to one of those in a list, not to the list."""
    if kind is Text:
        yield way
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from _in_model(kind, place, way)
    elif get_origin(kind) is Annotated:
        yield from _in_type(get_args(kind)[0], place, way, one)
    elif get_origin(kind) in (Union, UnionType):
        for option in get_args(kind):
            yield from _in_type(option, place, way, one) if option is not NoneType else ()
    elif get_origin(kind) in (list, tuple):
        for name, value in [(None, place)] if one else _numbered(place):
            yield from _in_type(get_args(kind)[0], value, way if name is None else (*way, name))
    elif get_origin(kind) is dict and isinstance(place, dict):
        for name, value in place.items():
            yield from _in_type(get_args(kind)[1], value, (*way, name))


def _numbered(place: Any) -> list[tuple[int, Any]]:
    return list(enumerate(place)) if isinstance(place, list) else []


def at(data: Any, way: Way) -> Any:
    """What stands there; None where nothing does."""
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def steps_of(block: Any) -> Iterator[Way]:
    """Ways within a block to what it does, in their order."""
    for part in PARTS:
        found = block.get(part) if isinstance(block, dict) else None
        if isinstance(found, dict):
            yield (part,)
        for number, step in _numbered(found):
            if isinstance(step, dict):
                yield part, number
