"""The report as a DOCX file, to be edited and passed on."""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Book
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from workshop.organise.report import bars
from workshop.organise.report import paper as p
from workshop.organise.report.content import Lines, Report
from workshop.organise.report.looks import set_up

Row = Sequence[str]
ACROSS = 178.0  # millimetres between the margins


def docx(report: Report, now: int) -> bytes:
    book = Document()
    set_up(book, report.title, report.words, now)
    Sheet(book, report).fill()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class Sheet:
    """A page being filled from top to bottom."""

    def __init__(self, book: Book, report: Report) -> None:
        self.book, self.report, self.words = book, report, report.words
        self.right_to_left = report.words.right_to_left

    def fill(self) -> None:
        self._head()
        self._times()
        for block in self.report.colours:
            self.heading(block.title)
            bars.colours(self.book, block, self.words)
        for lines in self.report.lines:
            self._lines(lines)
        if self.report.practices:
            titles = [("", practice) for practice in self.report.practices]
            self._list(self.words("Promising practices"), titles, self.report.more_practices)
        if self.report.actions:
            self._actions()
        if self.report.totals:
            self._totals()
        self._about()

    def paragraph(self, text: str = "", style: str = "Normal") -> Paragraph:
        made = self.book.add_paragraph(style=style)
        return p.turn(made, p.reads_right_to_left(text, self.right_to_left))

    def heading(self, text: str) -> None:
        made = p.spaced(self.paragraph(text, "Heading 1"), before=8, after=2.5)
        p.write(made, text, 11, p.SPRUCE, bold=True)

    def _head(self) -> None:
        p.write(self.paragraph(), self.words("Summary for everyone who takes it further"), 8, p.SPRUCE, bold=True)
        title = p.spaced(self.paragraph(self.report.title, "Title"), after=3)
        p.write(title, self.report.title, 17, p.INK, bold=True)
        p.write(p.spaced(self.paragraph(), after=4), self.report.date, 8.5, p.SOFT)
        said = " ".join([*self.report.happened, self.report.questions]).strip()
        p.write(self.paragraph(said), said, 9.5)

    def _times(self) -> None:
        self.heading(self.words("Planned and actual times"))
        heads = [self.words("Block"), self.words("Planned"), self.words("Actual")]
        rows = [(time.block, time.planned, time.actual or "–") for time in self.report.times]
        self._table(heads, rows, (118, 30, 30))

    def _table(self, heads: Row, rows: Sequence[Row], widths: Sequence[float], bold: int = -1) -> None:
        made = p.table(self.book, len(rows) + 1, widths, self.right_to_left)
        for cell, text in zip(made.rows[0].cells, heads, strict=True):
            p.write(p.spaced(p.turn(cell.paragraphs[0], self.right_to_left), after=1.2), text, 8, p.SOFT, bold=True)
            p.underline(cell)
        for row, texts in zip(made.rows[1:], rows, strict=True):
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                self._cell(cell, text, bold=place == bold)
        p.heading_row(made)

    def _cell(self, cell: _Cell, text: str, bold: bool) -> None:
        """Numbers read from left to right everywhere, but stand where reading begins."""
        numbers = not any(letter.isalpha() for letter in text)
        at = p.turn(cell.paragraphs[0], p.reads_right_to_left(text, self.right_to_left and not numbers))
        if numbers and self.right_to_left:
            at.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        p.write(p.spaced(at, before=1.2, after=1.2), text, bold=bold)
        p.underline(cell)

    def _lines(self, lines: Lines) -> None:
        self._list(lines.title, [(line.card, line.text) for line in lines.lines], lines.more)

    def _list(self, title: str, texts: Sequence[tuple[str, str]], more: int) -> None:
        """In two columns, read down and then across."""
        self.heading(title)
        half = (len(texts) + 1) // 2
        made = p.table(self.book, 1, (ACROSS / 2, ACROSS / 2), self.right_to_left)
        for cell, part in zip(made.rows[0].cells, (texts[:half], texts[half:]), strict=True):
            self._bullets(cell.paragraphs[0], part)
        if more:
            said = self._more(more)
            p.write(self.paragraph(said), said, 8, p.SOFT)

    def _more(self, number: int) -> str:
        return self.words.ngettext("{number} more in the workbook.", "{number} more in the workbook.", number)

    def _bullets(self, first: Paragraph, texts: Sequence[tuple[str, str]], size: float = 8.5) -> None:
        at = first
        for number, (card, text) in enumerate(texts):
            at = at if number == 0 else p.paragraph_after(at)
            p.hanging(p.spaced(p.turn(at, p.reads_right_to_left(text, self.right_to_left)), after=1.5))
            p.write(at, "•\t" if not card else f"{card}\t", size, p.SPRUCE, bold=True)
            p.write(at, text, size)

    def _actions(self) -> None:
        self.heading(self.words("Action plan"))
        heads = [self.words(one) for one in ("Level", "Action", "First step", "By when", "Name")]
        rows = [(one.level, one.action, one.first_step, one.by_when, one.name) for one in self.report.actions]
        self._table(heads, rows, (25, 60, 46, 22, 25), bold=1)
        if self.report.more_actions:
            said = self._more(self.report.more_actions)
            p.write(p.spaced(self.paragraph(said), before=2), said, 8, p.SOFT)

    def _totals(self) -> None:
        self.heading(self.words("All commitments, as totals"))
        made = p.table(self.book, 1, [ACROSS / len(self.report.totals)] * len(self.report.totals), self.right_to_left)
        for cell, (title, counts) in zip(made.rows[0].cells, self.report.totals, strict=True):
            at = p.turn(cell.paragraphs[0], self.right_to_left)
            p.write(at, title, 8, p.SOFT, bold=True)
            for name, count in counts:
                at = p.turn(p.paragraph_after(at), p.reads_right_to_left(name, self.right_to_left))
                p.write(at, f"{count}  ", 8.5, p.SPRUCE, bold=True)
                p.write(at, name, 8.5)

    def _about(self) -> None:
        """Shaded, so that it stands apart."""
        p.spaced(self.paragraph(), line=6)
        made = p.table(self.book, 1, (ACROSS / 2, ACROSS / 2), self.right_to_left)
        parts = (
            ("Rules that were applied", self.report.about.rules),
            ("What was left out", self.report.about.left_out),
        )
        for cell, (title, sentences) in zip(made.rows[0].cells, parts, strict=True):
            p.shade(cell)
            cell.paragraphs[0].paragraph_format.left_indent = Mm(3)
            at = p.turn(cell.paragraphs[0], self.right_to_left)
            p.write(p.spaced(at, before=3, after=2), self.words(title), 8.5, p.SPRUCE, bold=True)
            for sentence in sentences:
                at = p.turn(p.paragraph_after(at), self.right_to_left)
                p.hanging(p.spaced(at, after=1), indent=3)
                p.write(at, "•\t", 7.3, p.SPRUCE)
                p.write(at, sentence, 7.3, p.SOFT)
