"""Reading YAML and remembering on which line each value stands."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from workshop.files.faults import Fault, FaultyFile, Place, Source, Way
from workshop.journey.sentence import Sentence

DEEPEST = 4_000
MOST_VALUES = 50_000  # a day's agenda in five languages has two thousand
NESTED = Sentence("lists and maps lie too deep in one another; no part of an agenda needs more than ten levels")
REPEATED = Sentence(
    "comes to more than {most} values once anchors (&, *) are filled in; write them out where they belong",
    most=MOST_VALUES,
)
UNPRINTABLE = Sentence("holds a character that no text has; save it as UTF-8 text")
NO_FILE = Sentence("there is no such file; check the name")
A_FOLDER = Sentence("is a folder; name a file in it")
NO_WORDS = Sentence("cannot be read as words, a number, true or false; take the tag (!) away, or quote it")


class PlainLoader(yaml.SafeLoader):
    """Takes `no`, `on` and `11:00` for the words they are, not for booleans or base-60 numbers."""


class QuickLoader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """The same ten times as fast, where PyYAML comes with libyaml."""


for loader in (PlainLoader, QuickLoader):
    loader.yaml_implicit_resolvers = {}
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))
    loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?\d+$"), list("-0123456789"))
    loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


def read_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FaultyFile([Fault(Place(file, 1), NO_FILE)]) from None
    except IsADirectoryError:
        raise FaultyFile([Fault(Place(file, 1), A_FOLDER)]) from None
    except (OSError, UnicodeDecodeError) as problem:
        what = Sentence("cannot be read ({why}); save it as UTF-8 text", why=problem)
        raise FaultyFile([Fault(Place(file, 1), what)]) from None


def read(text: str, file: Path, first_line: int = 1, *, strictly: bool = False) -> Source:
    """Raises FaultyFile for what is no YAML, and for keys written twice. `strictly`: as the strictest programs do."""
    try:
        node = yaml.compose(text, Loader=PlainLoader) if strictly else _composed(text)
        heavy = _weight(node, {}) > MOST_VALUES
    except yaml.MarkedYAMLError as problem:
        line = (problem.problem_mark.line if problem.problem_mark else 0) + first_line
        what = Sentence(
            "{problem}; check the indentation, and quote text that holds `: ` or starts with a sign",
            problem=problem.problem,
        )
        raise FaultyFile([Fault(Place(file, line), what)]) from None
    except yaml.YAMLError:
        raise FaultyFile([Fault(Place(file, first_line), UNPRINTABLE)]) from None
    except RecursionError:
        raise FaultyFile([Fault(Place(file, first_line), NESTED)]) from None
    if heavy:
        raise FaultyFile([Fault(Place(file, first_line), REPEATED)])
    source = Source(file)
    faults = [source.fault(way, what) for way, what in _walk(node, (), source, first_line)]
    if faults:
        raise FaultyFile(faults)
    return source


def _composed(text: str) -> yaml.Node | None:
    """What is no YAML is read again by the one whose words say better what is wrong."""
    if _may_nest(text) > DEEPEST:
        return yaml.compose(text, Loader=PlainLoader)  # libyaml has no end to its recursion but that of the program
    try:
        return yaml.compose(text, Loader=QuickLoader)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=PlainLoader)


def _may_nest(text: str) -> int:
    """No deeper than there are brackets and columns."""
    return text.count("[") + text.count("{") + max(map(len, text.splitlines()), default=0)


def _weight(node: yaml.Node | None, known: dict[int, int]) -> int:
    """How many values there are when anchors are filled in; far too many in what holds itself."""
    if id(node) not in known:
        known[id(node)] = MOST_VALUES
        known[id(node)] = 1 + sum(_weight(part, known) for part in _parts(node))
    return known[id(node)]


def _parts(node: yaml.Node | None) -> list[yaml.Node]:
    match node:
        case yaml.MappingNode():
            return [part for pair in node.value for part in pair]
        case yaml.SequenceNode():
            return list(node.value)
        case _:
            return []


def _walk(node: yaml.Node | None, way: Way, source: Source, first_line: int) -> Iterator[tuple[Way, str]]:
    """Fills `source` with data and places; yields what is wrong."""
    if node is None:
        return
    source.data, problems = _build(node, way, source, first_line)
    yield from problems


def _build(node: yaml.Node, way: Way, source: Source, first: int) -> tuple[Any, list[tuple[Way, str]]]:
    source.places[way] = Place(source.file, node.start_mark.line + first)
    match node:
        case yaml.MappingNode():
            return _mapping(node, way, source, first)
        case yaml.SequenceNode():
            parts = [_build(part, (*way, at), source, first) for at, part in enumerate(node.value)]
            return [value for value, _ in parts], [problem for _, problems in parts for problem in problems]
        case _:
            return _plain(node, way)


def _plain(node: yaml.Node, way: Way) -> tuple[Any, list[tuple[Way, str]]]:
    try:
        return yaml.constructor.SafeConstructor().construct_object(node), []
    except (yaml.YAMLError, ValueError):
        return None, [(way, NO_WORDS)]


def _mapping(node: yaml.MappingNode, way: Way, source: Source, first: int) -> tuple[Any, list[tuple[Way, str]]]:
    made: dict[Any, Any] = {}
    problems: list[tuple[Way, str]] = []
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in made:
            problems.append(((*way, key), Sentence("{key} is written twice; keep one of them", key=repr(key))))
        made[key], inner = _build(value_node, (*way, key), source, first)
        source.places[(*way, key)] = Place(source.file, key_node.start_mark.line + first)
        problems += inner
    return made, problems
