"""Rows as files: CSV that spreadsheets of every language open rightly, and that starts no formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"  # without it some spreadsheets take UTF-8 for something else


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel")  # RFC 4180
    writer.writerow(columns)
    writer.writerows([harmless(row[column]) for column in columns] for row in rows)
    return (BOM + out.getvalue()).encode()


def harmless(cell: str) -> str:
    """A spreadsheet takes what follows an apostrophe for text."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
