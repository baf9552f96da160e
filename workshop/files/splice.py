"""Changes single values of a YAML text; every other character stays, comments and line breaks included."""

from collections.abc import Mapping
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

from workshop.files.faults import FaultyFile, Way
from workshop.files.spans import Span, Spans, Unchangeable, spans
from workshop.files.written import below, mapping, pair, scalar
from workshop.files.yaml import read

Changes = Mapping[Way, Any]
"""By way: the new value; None takes the key away. A map from language to words is a value, too."""
Cut = tuple[int, int, str]

AFTER = ("minutes", "at", "kind", "id")
"""A new setting stands below the first of these; words stand at the end."""


def changed(text: str, changes: Changes) -> str:
    """Raises Unchangeable where this would touch more than it should."""
    meant = _meant(read(text, Path()).data, changes)
    if (made := _at_once(text, changes)) is None or _data(made) != meant:
        made = text
        for way, value in changes.items():  # neighbours that go together are taken one by one
            made = _at_once(made, {way: value}) or made
    if _data(made) != meant:
        raise Unchangeable("this cannot be changed here; change it in the file")
    return made


def _at_once(text: str, changes: Changes) -> str | None:
    """None where two of the changes overlap."""
    found = spans(text)
    cuts = sorted((_cut(found, way, value) for way, value in changes.items()), key=lambda cut: cut[:2])
    if any(before[1] > after[0] for before, after in pairwise(cuts)):
        return None
    return _spliced(text, cuts, found.newline)


def _data(text: str) -> Any:
    try:
        return read(text, Path()).data
    except FaultyFile:
        return None


def _spliced(text: str, cuts: list[Cut], newline: str) -> str:
    """From the end, so that places further up stay true; of those at one place the first comes first."""
    for start, end, words in reversed(cuts):
        text = text[:start] + words.replace("\n", newline) + text[end:]
    return text


def _cut(found: Spans, way: Way, value: Any) -> Cut:
    if value is None:
        return _without(found, way)
    if way not in found:
        return _added(found, way, value)
    span = found[way]
    start = len(found.text[: span.start].rstrip(" ")) if isinstance(value, dict) and not span.flow else span.start
    return start, span.end, _anew(span, value)


def _anew(span: Span, value: Any) -> str:
    if span.parts:
        raise Unchangeable("this holds several values; change it in the file")
    if isinstance(value, dict):
        return mapping(value) if span.flow else below(value, span.column)
    return scalar(value, span.column, flow=span.flow, style=span.style)


def _added(found: Spans, way: Way, value: Any) -> Cut:
    parent, key = found[way[:-1]], str(way[-1])
    if not parent.mapping:
        raise Unchangeable("this cannot be added here; change it in the file")
    last = found[(*way[:-1], _neighbour(parent, value))] if parent.parts else None
    if parent.brackets or last is None:
        at = last.end if last else parent.start + 1
        return at, at, f"{', ' if last else ''}{pair(key, value, 0, flow=True)}"
    at = found.line_end(last.end)
    return at, at, f"\n{' ' * last.column}{pair(key, value, last.column, flow=False)}"


def _neighbour(parent: Span, value: Any) -> str | int:
    words = isinstance(value, str | dict)
    return parent.parts[-1] if words else next((name for name in AFTER if name in parent.parts), parent.parts[-1])


def _without(found: Spans, way: Way) -> Cut:
    parent, span = found[way[:-1]], found[way]
    at = parent.parts.index(way[-1])
    after = found[(*way[:-1], parent.parts[at + 1])] if at + 1 < len(parent.parts) else None
    before = found[(*way[:-1], parent.parts[at - 1])] if at else None
    if parent.brackets and before:
        return before.end, span.end, ""
    if after and (parent.brackets or not before):
        return span.key, after.key, ""
    if before is None:
        raise Unchangeable("this is the last of its kind here; change it in the file")
    line = found.line_start(span.key)
    return line - len(found.newline), found.line_end(span.end), ""


def _meant(data: Any, changes: Changes) -> Any:
    data = deepcopy(data)
    for way, value in changes.items():
        place = data
        for part in way[:-1]:
            place = place[part]
        if value is None:
            del place[way[-1]]
        else:
            place[way[-1]] = value
    return data
