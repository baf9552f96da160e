"""Collects every word of templates, scripts and code into the catalogues, and compiles them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from tools.content import collect

ROOT = Path(__file__).parent.parent
CATALOGUES = ROOT / "workshop" / "translations"
SAID = re.compile(r'\bt\(\s*("(?:[^"\\]|\\.)*")')
BABEL = [sys.executable, "-m", "babel.messages.frontend"]

Message = tuple[int, str, str, list[str]]


def scripts(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Message]:
    """For Babel (hence the names): every `t("…")`, also in templates within templates, which its own reader misses."""
    text = file.read().decode()
    for found in SAID.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, "gettext", json.loads(found[1]), []


def run(*words: str) -> None:
    subprocess.run([*BABEL, *words], check=True, cwd=ROOT, stderr=subprocess.DEVNULL)


def extract(template: Path) -> None:
    run("extract", "-F", "babel.cfg", "--no-wrap", "--omit-header", "--sort-by-file", "-o", str(template), ".")


def main() -> None:
    template = CATALOGUES / "messages.pot"
    extract(template)
    for catalogue in CATALOGUES.glob("*/LC_MESSAGES/messages.po"):
        where = ["-i", str(template), "-o", str(catalogue), "-l", catalogue.parent.parent.name]
        run("update", *where, "--no-wrap", "--no-fuzzy-matching", "--ignore-pot-creation-date")
        collect(catalogue.with_name("content.po"), catalogue.parent.parent.name)
    for domain in {file.stem for file in CATALOGUES.rglob("*.po")}:
        run("compile", "-d", str(CATALOGUES), "-D", domain)


if __name__ == "__main__":
    main()
