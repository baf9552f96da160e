"""Moves one item of a YAML list past its neighbour, with the comments that stand above it, character for character."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

from workshop.files.faults import Way
from workshop.files.spans import Spans, Unchangeable, spans
from workshop.files.yaml import read


def moved(text: str, way: Way, by: int) -> str:
    """`by` is -1 or 1. At the end of its list an item stays. Raises Unchangeable where items share a line."""
    *parents, at = way
    found, there = spans(text), (*parents,)
    first = min(int(at), int(at) + by)
    if first < 0 or first + 1 >= len(found[there].parts):
        return text
    above, below = (_lines(found, there, first + side) for side in (0, 1))
    made = text[: above[0]] + text[slice(*below)] + text[above[1] : below[0]] + text[slice(*above)] + text[below[1] :]
    if above[1] > below[0] or read(made, Path()).data != _meant(read(text, Path()).data, there, first):
        raise Unchangeable("this cannot be moved here; move it in the file")
    return made


def _lines(found: Spans, there: Way, at: int) -> tuple[int, int]:
    """The lines of an item, comments of its own included; empty lines around it belong to the list."""
    span, dash = found[(*there, at)], found[there]
    column = dash.start - found.line_start(dash.start)
    start = _dash(found, span.start, column)
    end = found.line_end(span.end)
    return _comments_above(found, start, column), _comments_below(found, end, column)


def _dash(found: Spans, start: int, column: int) -> int:
    """Where the line with the item's dash begins."""
    line = found.line_start(start)
    if not re.match(rf" {{{column}}}- ", found.text[line : line + column + 2]):
        raise Unchangeable("the items of this list share a line; move it in the file")
    return line


def _comments_above(found: Spans, start: int, column: int) -> int:
    while start and _is_comment(found.text[(before := found.line_start(start - 1)) : start], column, column):
        start = before
    return start


def _comments_below(found: Spans, end: int, column: int) -> int:
    """Those further in than the dash."""
    while (begin := found.text.find("\n", end) + 1) and _is_comment(found.text[begin:], column + 1, 10_000):
        end = found.line_end(begin)
    return end


def _is_comment(line: str, least: int, most: int) -> bool:
    indent = len(line) - len(line.lstrip(" "))
    return least <= indent <= most and line[indent : indent + 1] == "#"


def _meant(data: Any, there: Way, first: int) -> Any:
    data = deepcopy(data)
    place = data
    for part in there:
        place = place[part]
    place[first], place[first + 1] = place[first + 1], place[first]
    return data
