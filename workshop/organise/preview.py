"""A first look at a file before it is taken home: its columns and first rows, or its words."""

import json
from dataclasses import asdict, dataclass
from itertools import islice

from workshop.journey.session import Session
from workshop.organise.kinds import KINDS
from workshop.organise.report.plain import as_lines
from workshop.organise.takehome import Export

FIRST_ROWS, FIRST_LINES = 5, 40


@dataclass(frozen=True)
class Preview:
    """Rows under columns, or, where there are no columns, text."""

    name: str
    about: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text: str = ""


def preview(session: Session, language: str, now: int, name: str) -> Preview:
    export = Export(session, language, now)
    table = export.tables.get(name.removesuffix(".csv").removesuffix(".xlsx"))
    if table is None:
        return Preview(name, KINDS[name], text=_text(export, name))
    rows = tuple(tuple(row) for row in islice(table.cells(), FIRST_ROWS))
    return Preview(name, KINDS[name], tuple(table.columns), rows)


def _text(export: Export, name: str) -> str:
    if name == "commitments.json":
        first = {"about": asdict(export.about), "commitments": export.tables["commitments"].rows[:FIRST_ROWS]}
        return json.dumps(first, ensure_ascii=False, indent=2)
    if name.startswith("report."):
        return "\n".join(as_lines(export.report)[:FIRST_LINES])
    return "\n".join(export.file(name).decode().splitlines()[:FIRST_LINES])
