"""Where each value of a YAML text stands, to the character: what is changed there leaves everything else as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from workshop.files.faults import Way


class Unchangeable(Exception):
    """What stands there cannot be changed without touching more than it."""


@dataclass(frozen=True)
class Span:
    """A value from `start` to `end`. `key` is where its key begins, or itself; `column` is that of the key.

    `style` is what it is written in: `|`, `>`, a quote, or nothing. `flow`: it stands between brackets.
    """

    start: int
    end: int
    key: int
    column: int
    style: str = ""
    flow: bool = False
    brackets: bool = False
    parts: tuple[str | int, ...] = ()
    mapping: bool = False


@dataclass
class Spans:
    text: str
    places: dict[Way, Span] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def __getitem__(self, way: Way) -> Span:
        try:
            return self.places[way]
        except KeyError:
            raise Unchangeable("this is not in the file by itself; change it there") from None

    def __contains__(self, way: Way) -> bool:
        return way in self.places

    def line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Where the line ends, before its line break."""
        found = self.text.find("\n", index)
        end = len(self.text) if found < 0 else found
        return end - 1 if end > index and self.text[end - 1] == "\r" else end

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"


@lru_cache(maxsize=8)
def spans(text: str) -> Spans:
    """Raises Unchangeable where the text is no YAML."""
    found = Spans(text)
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as problem:
        raise Unchangeable(str(problem.problem)) from None
    if node is not None:
        _note(found, node, (), node.start_mark.index, node.start_mark.column, False)
    return found


def _note(found: Spans, node: Node, way: Way, key: int, column: int, flow: bool) -> int:
    """Returns where it ends. What is said twice through an alias belongs to the place where it is written."""
    if id(node) in found.seen:
        return key
    found.seen.add(id(node))
    brackets = bool(getattr(node, "flow_style", False))
    children = list(_children(node))
    ends = [_note(found, child, (*way, name), begins, at, flow or brackets) for name, child, begins, at in children]
    end: int = ends[-1] if ends and not brackets else _end(found, node)
    names = tuple(name for name, *_ in children)
    is_map = isinstance(node, MappingNode)
    found.places[way] = Span(
        node.start_mark.index, end, key, column, _style(node), flow, brackets, names, is_map,
    )  # fmt: skip
    return end


def _children(node: Node) -> Iterator[tuple[str | int, Node, int, int]]:
    match node:
        case MappingNode():
            for key, value in node.value:
                yield str(key.value), value, key.start_mark.index, key.start_mark.column
        case SequenceNode():
            for at, value in enumerate(node.value):
                yield at, value, value.start_mark.index, value.start_mark.column


def _style(node: Node) -> str:
    return str(node.style or "") if isinstance(node, ScalarNode) else ""


def _end(found: Spans, node: Any) -> int:
    """Empty lines below a value are not its own."""
    start, end = node.start_mark.index, node.end_mark.index
    return int(start) + len(found.text[start:end].rstrip(" \r\n"))
