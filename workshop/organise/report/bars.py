"""Results of the four colours on a DOCX page: two beside each other, each a picture with its words in line with it."""

import io

from docx.document import Document
from docx.shared import Mm, RGBColor
from docx.table import _Cell

from workshop.organise.carried import carried
from workshop.organise.report import paper as p
from workshop.organise.report.colours import Colours, Result
from workshop.organise.report.picture import FILLS, png
from workshop.organise.words import Words

GLYPHS = {"A": "■", "B": "▲", "C": "●", "D": "◆"}
HALF = 89.0
WIDE, HIGH = 38.0, 17.4  # of a picture, in millimetres
LINE = HIGH / 4 / 25.4 * 72  # a quarter of it, in points


def colours(book: Document, block: Colours, words: Words) -> None:
    _legend(book, block, words)
    rows = (len(block.results) + 1) // 2
    made = p.table(book, rows, (HALF, HALF), words.right_to_left)
    for place, result in enumerate(block.results):
        _result(made.rows[place // 2].cells[place % 2], result, words)
    for row in made.rows:
        p.mark(row._tr.get_or_add_trPr(), "w:cantSplit")


def _legend(book: Document, block: Colours, words: Words) -> None:
    at = p.spaced(p.turn(book.add_paragraph(), words.right_to_left), after=2)
    for letter, meaning in block.meanings:
        p.write(at, f"{GLYPHS[letter]} ", 8.5, RGBColor.from_string(FILLS[letter].removeprefix("#").upper()))
        p.write(at, f"{letter} ", 8.5, bold=True)
        p.write(at, f"{meaning}     ", 8.5)


def _result(cell: _Cell, result: Result, words: Words) -> None:
    title = p.turn(cell.paragraphs[0], p.reads_right_to_left(result.statement, words.right_to_left))
    p.write(p.spaced(title, before=4), result.statement, 8.5, bold=True)
    about = p.turn(cell.add_paragraph(), words.right_to_left)
    p.write(p.spaced(about, after=1), result.about, 8, p.SOFT)
    if result.bars:
        _picture(cell, result, words)
        p.spaced(cell.paragraphs[-1], line=6)


def _picture(cell: _Cell, result: Result, words: Words) -> None:
    made = p.table(cell, 1, (WIDE + 4, HALF - WIDE - 8), words.right_to_left)
    left, right = made.rows[0].cells
    run = left.paragraphs[0].add_run()
    shape = run.add_picture(io.BytesIO(png(result.bars, words.right_to_left)), width=Mm(WIDE), height=Mm(HIGH))
    shape._inline.docPr.set("descr", carried(result.described))
    at = right.paragraphs[0]
    for number, bar in enumerate(result.bars):
        at = at if number == 0 else p.paragraph_after(at)
        p.spaced(p.turn(at, words.right_to_left), line=LINE)
        p.write(at, f"{bar.letter} ", 8, bold=True)  # should the words need a second line, they are still told apart
        p.write(at, bar.words, 8)
