"""A result as a picture: four bars that differ by letter, shape and pattern as well as by colour."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from workshop.organise.report.colours import Bar
from workshop.views.crowd import Size

FILLS = {"A": "#4b2e83", "B": "#56b4e9", "C": "#f0e442", "D": "#d55e00"}  # as in static/css/tokens.css
INK, FAINT = "#2a2521", "#94897b"
SMOOTH = 3  # drawn larger and made smaller, so that edges are smooth
WIDTH, ROW = 560, 64
SIGN = 34  # the shape's side
STARTS, ENDS = 100, WIDTH - 4  # where bars may be
HIGH = 36
NO_LENGTH = 26

Draw = ImageDraw.ImageDraw
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Page:
    """Where things are drawn, from the side on which reading begins."""

    draw: Draw
    right_to_left: bool

    def box(self, start: float, top: float, end: float, bottom: float) -> Box:
        left, right = (WIDTH - end, WIDTH - start) if self.right_to_left else (start, end)
        return (left * SMOOTH, top * SMOOTH, right * SMOOTH, bottom * SMOOTH)


def png(bars: Sequence[Bar], right_to_left: bool = False) -> bytes:
    size = (WIDTH, ROW * len(bars))
    large = Image.new("RGB", (size[0] * SMOOTH, size[1] * SMOOTH), "#ffffff")
    page = Page(ImageDraw.Draw(large), right_to_left)
    for place, bar in enumerate(bars):
        middle = ROW * place + ROW / 2
        _sign(page, bar.letter, middle)
        _bar(page, large, bar, middle)
    out = io.BytesIO()
    large.resize(size, Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def _sign(page: Page, letter: str, middle: float) -> None:
    """The letter, then its shape."""
    left, top, right, bottom = page.box(2, middle - 20, 36, middle + 20)
    font = ImageFont.load_default(36 * SMOOTH)
    page.draw.text(((left + right) / 2, (top + bottom) / 2), letter, INK, font, anchor="mm")
    box = page.box(44, middle - SIGN / 2, 44 + SIGN, middle + SIGN / 2)
    SHAPES[letter](page.draw, box, {"fill": FILLS[letter], "outline": INK, "width": 2 * SMOOTH})


def _square(draw: Draw, box: Box, look: dict[str, object]) -> None:
    draw.rectangle(box, **look)  # type: ignore[arg-type]


def _triangle(draw: Draw, box: Box, look: dict[str, object]) -> None:
    left, top, right, bottom = box
    draw.polygon([((left + right) / 2, top), (right, bottom), (left, bottom)], **look)  # type: ignore[arg-type]


def _circle(draw: Draw, box: Box, look: dict[str, object]) -> None:
    draw.ellipse(box, **look)  # type: ignore[arg-type]


def _diamond(draw: Draw, box: Box, look: dict[str, object]) -> None:
    left, top, right, bottom = box
    across, down = (left + right) / 2, (top + bottom) / 2
    draw.polygon([(across, top), (right, down), (across, bottom), (left, down)], **look)  # type: ignore[arg-type]


SHAPES: dict[str, Callable[[Draw, Box, dict[str, object]], None]] = {
    "A": _square, "B": _triangle, "C": _circle, "D": _diamond,
}  # fmt: skip


def _bar(page: Page, onto: Image.Image, bar: Bar, middle: float) -> None:
    """Without a number it has no length to measure: a hollow mark, whose width says nothing."""
    top, bottom = middle - HIGH / 2, middle + HIGH / 2
    if not bar.length:
        end = ENDS if bar.size is Size.KEPT else STARTS + NO_LENGTH
        page.draw.rectangle(page.box(STARTS, top, end, bottom), outline=FAINT, width=2 * SMOOTH)
        return
    box = page.box(STARTS, top, STARTS + bar.length * (ENDS - STARTS), bottom)
    left, upper, right, lower = (round(edge) for edge in box)
    onto.paste(_pattern(bar.letter, right - left, lower - upper), (left, upper))
    page.draw.rectangle(box, outline=INK, width=2 * SMOOTH)


def _pattern(letter: str, width: int, height: int) -> Image.Image:
    made = Image.new("RGB", (width, height), FILLS[letter])
    draw = ImageDraw.Draw(made)
    step, line = 18 * SMOOTH, 2 * SMOOTH
    for x in range(-height, width + height, step):
        if letter in "BD":
            draw.line((x, height, x + height, 0), INK, line)
        if letter == "D":
            draw.line((x, 0, x + height, height), INK, line)
        for y in range(step // 2, height, step) if letter == "C" else ():
            draw.ellipse((x - line, y - line, x + line, y + line), INK)
    return made
