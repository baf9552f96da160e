"""Writing on a DOCX page: runs, paragraphs and tables in either direction, with what XML cannot carry marked."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workshop.organise.carried import carried

FONT = "Arial"
INK, SOFT, SPRUCE = RGBColor(0x2A, 0x25, 0x21), RGBColor(0x65, 0x5C, 0x53), RGBColor(0x1D, 0x58, 0x54)
EDGE = "E2D8C9"


def reads_right_to_left(text: str, otherwise: bool = False) -> bool:
    """By its first letter that has a direction."""
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "R" | "AL":
                return True
            case "L":
                return False
    return otherwise


def mark(element: Any, name: str, **values: str) -> Any:
    """A property such as `w:bidi`, which python-docx has no word for."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    element.append(made)
    return made


def write(at: Paragraph, text: str, size: float = 8.5, colour: RGBColor = INK, bold: bool = False) -> Run:
    run = at.add_run(carried(text))
    run.font.size, run.font.color.rgb, run.font.bold = Pt(size), colour, bold
    run.font.cs_bold, run.font.rtl = bold, reads_right_to_left(text) or None
    height = mark(run._r.get_or_add_rPr(), "w:szCs", val=str(round(size * 2)))
    run._r.get_or_add_rPr().insert_element_before(height, "w:rtl")  # the order of these is fixed
    return run


def turn(paragraph: Paragraph, right_to_left: bool) -> Paragraph:
    if right_to_left:
        paragraph._p.get_or_add_pPr().insert_element_before(
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
    return paragraph


def spaced(paragraph: Paragraph, before: float = 0, after: float = 0, line: float | None = None) -> Paragraph:
    """Points; `line` is an exact height."""
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if line:
        paragraph.paragraph_format.line_spacing = Pt(line)
    return paragraph


def table(within: Document | _Cell, rows: int, widths: Sequence[float], right_to_left: bool) -> Table:
    """Without lines of its own; widths in millimetres."""
    made = within.add_table(rows, len(widths))
    made.autofit, made.alignment = False, WD_TABLE_ALIGNMENT.LEFT
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    _flush(made)
    if right_to_left:
        made._tbl.tblPr.insert_element_before(
            OxmlElement("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout",
            "w:tblCellMar", "w:tblLook",
        )  # fmt: skip
    return made


def _flush(made: Table) -> None:
    """Words begin where the page begins; the space between columns follows them."""
    margins = OxmlElement("w:tblCellMar")
    mark(margins, "w:start", w="0", type="dxa")
    mark(margins, "w:left", w="0", type="dxa")
    mark(margins, "w:right", w="140", type="dxa")
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def underline(cell: _Cell) -> None:
    borders = mark(cell._tc.get_or_add_tcPr(), "w:tcBorders")
    mark(borders, "w:bottom", val="single", sz="4", space="0", color=EDGE)


def heading_row(made: Table) -> None:
    """It stands again on the next page; no row is torn in two."""
    mark(made.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for row in made.rows:
        mark(row._tr.get_or_add_trPr(), "w:cantSplit")


def shade(cell: _Cell) -> None:
    mark(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill="F7F2EA")


def paragraph_after(one: Paragraph) -> Paragraph:
    made = OxmlElement("w:p")
    one._p.addnext(made)
    return Paragraph(made, one._parent)


def hanging(paragraph: Paragraph, indent: float = 0) -> Paragraph:
    """A bullet beside its words."""
    words = Mm(3.5 + indent)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = words, Mm(-3.5)
    paragraph.paragraph_format.tab_stops.add_tab_stop(words)
    return paragraph
