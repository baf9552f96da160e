"""Words as YAML: in the form they had, if that still says the same, else in the next best."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

from workshop.files.faults import FaultyFile
from workshop.files.yaml import read

WIDTH = 110  # characters; where long words are folded
STEP = "  "


def scalar(value: Any, column: int, *, flow: bool, style: str = "") -> str:
    """`column` is that of the key before it. The first form that is read back as it was meant."""
    if not isinstance(value, str):
        return "null" if value is None else json.dumps(value)
    return next(form for form in _forms(value, column, flow, style) if _says(form, value, column, flow))


def _forms(value: str, column: int, flow: bool, style: str) -> Iterator[str]:
    long = len(value) + column > WIDTH
    if not flow and (style.startswith("|") or "\n" in value):
        yield _literal(value, column)
    if not flow and (style.startswith(">") or long):
        yield _folded(value, column)
    if style == "'":
        yield "'" + value.replace("'", "''") + "'"
    if not style or style in ("|", ">"):
        yield value
    yield _quoted(value)


def _literal(value: str, column: int) -> str:
    return _block("|", value, column, value.split("\n"))


def _folded(value: str, column: int) -> str:
    folded = [line for part in value.rstrip("\n").split("\n") for line in (_wrapped(part, column), "")]
    return _block(">", value, column, [line for part in folded[:-1] for line in part or ("",)])


def _wrapped(part: str, column: int) -> list[str]:
    return wrap(part, WIDTH - column - 2, break_long_words=False, break_on_hyphens=False)


def _block(sign: str, value: str, column: int, lines: list[str]) -> str:
    """With `-`, unless the words end with one line break of their own."""
    chomp = "" if value.endswith("\n") else "-"
    pad = " " * column + STEP
    body = "\n".join(pad + line if line else "" for line in lines).rstrip("\n")
    return f"{sign}{chomp}\n{body}"


def _quoted(value: str) -> str:
    said = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda sign: f"\\u{ord(sign[0]):04x}", said)


def _says(form: str, value: str, column: int, flow: bool) -> bool:
    pad = " " * column
    try:
        shown = f"{{k: {form}, l: 1}}\n" if flow else f"{pad}k: {form}\n{pad}l: 1\n"
        data = read(shown, Path(), strictly=True).data
    except (FaultyFile, ValueError):
        return False
    return bool(data == {"k": value, "l": 1})


def pair(key: str, value: Any, column: int, *, flow: bool) -> str:
    """`key: words`, or a map from language to words below its key."""
    name = key if re.fullmatch(r"[A-Za-z_][\w-]*", key) else _quoted(key)
    if not isinstance(value, dict):
        return f"{name}: {scalar(value, column, flow=flow)}"
    return f"{name}: {mapping(value, flow)}" if flow else f"{name}:{below(value, column)}"


def mapping(value: dict[str, Any], flow: bool = True) -> str:
    return "{" + ", ".join(pair(key, one, 0, flow=flow) for key, one in value.items()) + "}"


def below(value: dict[str, Any], column: int) -> str:
    deeper = column + len(STEP)
    return "".join(f"\n{' ' * deeper}{pair(key, one, deeper, flow=False)}" for key, one in value.items())
