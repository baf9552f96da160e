"""Rows as files: CSV that spreadsheets of every language open rightly, and that starts no formula."""

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")  # the wide ones too: some spreadsheets read them as the narrow ones
BOM = "\ufeff"  # without it some spreadsheets take UTF-8 for something else

Row = Mapping[str, object]


@dataclass(frozen=True)
class Table:
    """`title` is for people, `name` for files. A cell holds text, a number, a yes or no, or a list of words."""

    name: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Row]

    def cells(self) -> list[list[str]]:
        return [[as_text(row[column]) for column in self.columns] for row in self.rows]


def as_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return ", ".join(value) if isinstance(value, list) else str(value)


def to_csv(table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel")  # RFC 4180
    writer.writerow(table.columns)
    writer.writerows([harmless(cell) for cell in row] for row in table.cells())
    return (BOM + out.getvalue()).encode()


def harmless(cell: str) -> str:
    """A spreadsheet takes what follows an apostrophe for text."""
    return f"'{cell}" if starts_formula(cell) else cell


def starts_formula(cell: str) -> bool:
    """Also behind blanks and invisible marks, which a spreadsheet may drop; and behind apostrophes, so that one more
    can be taken away again without a doubt."""
    for letter in cell:
        if letter in FORMULA_STARTS:
            return True
        if letter != "'" and not letter.isspace() and unicodedata.category(letter) != "Cf":
            return False
    return False
