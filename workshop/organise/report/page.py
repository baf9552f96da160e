"""The report as one HTML file for reading and printing: words, looks and pictures are all in it."""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from workshop.organise.report.colours import Result
from workshop.organise.report.content import Report
from workshop.organise.report.picture import png

ROOT = Path(__file__).parent.parent.parent.parent
LOOKS = ROOT / "static" / "css" / "report.css"


def html(report: Report) -> str:
    return _template().render(
        report=report, _=report.words, ngettext=report.words.ngettext, looks=LOOKS.read_text(), picture=_picture
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    templates = FileSystemLoader(ROOT / "templates")
    made = Environment(
        loader=templates, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return made.get_template("report.html")


def _picture(result: Result, right_to_left: bool) -> str:
    made = b64encode(png(result.bars, right_to_left)).decode()
    return f"data:image/png;base64,{made}"
