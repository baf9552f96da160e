"""Looks at one page in one state as people with various needs do: axe, narrow, enlarged, spaced out, by touch."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
SEE, ANEW = ((Path(__file__).parent / name).read_text() for name in ("look.js", "anew.js"))
ROWS = "li, tr, section, details, .agenda-row"
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""  # WCAG 1.4.12
SPACE_OUT = (
    "css => (document.adoptedStyleSheets = [new CSSStyleSheet()], document.adoptedStyleSheets[0].replaceSync(css))"
)
NARROW = {"phone": {"width": 320, "height": 480}, "desk": {"width": 640, "height": 400}}
TALL = 3000
"""High enough that nothing lies half below a bar at the foot of the page."""


def axe_faults(page: Page, known: set[str] | None = None) -> list[str]:
    """`known` are shapes of rows that need no second look; those that are new are added."""
    known = set() if known is None else known
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    told = page.evaluate(ANEW, {"rules": RULES, "rows": ROWS, "known": list(known)})
    known.update(told["known"])
    return [f"{one['id']}: {html[:160]}" for one in told["violations"] for html in one["html"]]


class Looker:
    """`written` is a piece of whatever people write in this walk, in a script that runs the other way."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.known: set[str] = set()

    def __call__(self, page: Page, kind: str) -> list[str]:
        """A `phone`, a page on a `desk`, or the `room` screen that nobody zooms or touches."""
        size = page.viewport_size
        if kind == "room":
            return axe_faults(page, self.known) + self._see(page, wide=True)
        page.set_viewport_size({"width": size["width"], "height": TALL})
        found = axe_faults(page, self.known) + self._see(page)
        page.set_viewport_size(NARROW[kind])
        found += self._see(page)
        page.evaluate(SPACE_OUT, SPACED)
        found += self._see(page, spaced="when text is spaced out")
        page.evaluate("document.adoptedStyleSheets = []")
        page.set_viewport_size(size)
        return list(dict.fromkeys(found))

    def _see(self, page: Page, **how: object) -> list[str]:
        return page.evaluate(SEE, {"wide": False, "spaced": "", "written": self.written, **how})
