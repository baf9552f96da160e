"""Rows as an XLSX workbook: a sheet for each table. Words stay words; only numbers and dates are more than that."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop.activities.commitments.form import day
from workshop.organise.carried import carried
from workshop.organise.tables import Table, as_text

AS_GIVEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
HEAD = {"bold": True, "bg_color": "#1d5854", "font_color": "#ffffff", "valign": "vcenter", "border": 0}
CELL = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": "#e2d8c9"}
WIDE, MIDDLE, NARROW = 44, 22, 13
WIDTHS = {
    **dict.fromkeys(("action", "first_step", "question", "answer", "text", "problem", "done", "changed"), WIDE),
    **dict.fromkeys(("hard", "adapt", "when", "then", "obstacle", "obstacle_answer", "summary"), 34),
    **dict.fromkeys(("number", "level", "by_when", "support", "status", "planned", "minutes", "actual"), NARROW),
    "speaks_for_organisation": 26,
}
MOST_ON_PAPER = 8
DATES = ("by_when",)
FIRST_DAY = date(1900, 3, 1)  # before it, spreadsheets do not agree on dates


@dataclass(frozen=True)
class Styles:
    head: Format
    cell: Format
    day: Format
    prose: Format


def to_xlsx(tables: Iterable[Table], about: Sequence[str], right_to_left: bool, made: datetime) -> bytes:
    out = io.BytesIO()
    with Workbook(out, AS_GIVEN) as book:
        book.set_properties({"title": "Our Joint Journey", "created": made})
        styles = _styles(book)
        pages = [_table(book, table, styles) for table in tables]
        for page in [*pages, _about(book, about, styles)]:
            page.set_paper(9)  # A4
            if right_to_left:
                page.right_to_left()
    return out.getvalue()


def _styles(book: Workbook) -> Styles:
    return Styles(
        head=book.add_format(HEAD),
        cell=book.add_format(CELL),
        day=book.add_format({**CELL, "num_format": "yyyy-mm-dd", "align": "left"}),
        prose=book.add_format({"text_wrap": True, "valign": "top"}),
    )


def _table(book: Workbook, table: Table, styles: Styles) -> Worksheet:
    page = book.add_worksheet(table.title)
    for place, column in enumerate(table.columns):
        page.set_column(place, place, WIDTHS.get(column, MIDDLE))
        page.write_string(0, place, column, styles.head)
    for line, row in enumerate(table.rows, start=1):
        for place, column in enumerate(table.columns):
            _write(page, (line, place), _value(column, row[column]), styles)
    page.set_row(0, 22)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    _printed(page, len(table.columns))
    return page


def _printed(page: Worksheet, columns: int) -> None:
    """The heading on every sheet of paper; all columns on its width, or the first ones again where there are many."""
    page.set_landscape()
    page.repeat_rows(0)
    if columns <= MOST_ON_PAPER:
        page.fit_to_pages(1, 0)
    else:
        page.repeat_columns(0, 2)


def _about(book: Workbook, about: Sequence[str], styles: Styles) -> Worksheet:
    page = book.add_worksheet("About")
    page.set_column(0, 0, 100)
    for line, words in enumerate(about):
        page.write_string(line, 0, carried(words), styles.prose)
    return page


def _value(column: str, value: object) -> object:
    found = day(value) if column in DATES and isinstance(value, str) else None
    return found if found and found >= FIRST_DAY else value


def _write(page: Worksheet, at: tuple[int, int], value: object, styles: Styles) -> None:
    if isinstance(value, date):
        page.write_datetime(*at, datetime.combine(value, datetime.min.time()), styles.day)
    elif isinstance(value, int) and not isinstance(value, bool):
        page.write_number(*at, value, styles.cell)
    elif text := carried(as_text(value)):
        page.write_string(*at, text, styles.cell)
    else:
        page.write_blank(*at, None, styles.cell)
