"""How a DOCX page looks before anything is written on it: size, margins, fonts, direction."""

from datetime import UTC, datetime

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from workshop.organise.carried import carried
from workshop.organise.report import paper as p
from workshop.organise.words import Words

STYLES = {"Normal": (8.5, p.INK), "Title": (17, p.INK), "Heading 1": (11, p.SPRUCE)}
THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
RULE = {"val": "single", "sz": "10", "space": "4", "color": "1D5854"}


def set_up(book: Document, title: str, words: Words, now: int) -> None:
    about = book.core_properties
    about.title, about.author, about.comments, about.language = carried(title), "", "", words.language
    about.created = about.modified = datetime.fromtimestamp(now / 1000, tz=UTC)
    page = book.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(16)
    page.top_margin = page.bottom_margin = Mm(13)
    if words.right_to_left:
        page._sectPr.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")
    for name in STYLES:
        style = book.styles[name]
        if isinstance(style, ParagraphStyle):
            _style(style, *STYLES[name])


def _style(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    """Our own font instead of the theme's, in every script."""
    style.font.name, style.font.size, style.font.color.rgb = p.FONT, Pt(size), colour
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), p.FONT)
    for spacing in properties.findall(qn("w:spacing")):
        properties.remove(spacing)
    for border in style.element.iter(qn("w:bottom")):
        border.attrib.clear()
        border.attrib.update({qn(f"w:{name}"): value for name, value in RULE.items()})
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.05
