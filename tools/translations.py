"""Collects every word of templates, scripts and code into the catalogues, and compiles them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.pofile import read_po

from tools.content import collect

ROOT = Path(__file__).parent.parent
CATALOGUES = ROOT / "workshop" / "translations"
WORDS = r'("(?:[^"\\]|\\.)*")'
SAID = re.compile(rf"\bt\(\s*{WORDS}")
COUNTED = re.compile(rf"\btn\(\s*{WORDS},\s*{WORDS}")
BABEL = [sys.executable, "-m", "babel.messages.frontend"]

Message = tuple[int, str, str | tuple[str, ...], list[str]]


def scripts(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Message]:
    """For Babel (hence the names): every `t("…")` and `tn("…", "…")`, also within templates, which its own misses."""
    text = file.read().decode()
    for found in sorted([*SAID.finditer(text), *COUNTED.finditer(text)], key=re.Match.start):
        words = tuple(json.loads(group) for group in found.groups())
        line = text.count("\n", 0, found.start()) + 1
        yield line, *(("ngettext", words) if len(words) > 1 else ("gettext", words[0])), []


def run(*words: str) -> None:
    subprocess.run([*BABEL, *words], check=True, cwd=ROOT, stderr=subprocess.DEVNULL)


def extract(template: Path) -> None:
    run(
        "extract",
        "-F",
        "babel.cfg",
        "-k",
        "counted:1,2",
        "-k",
        "Sentence",
        "--no-wrap",
        "--omit-header",
        "--sort-by-file",
        "--add-location=file",  # a moved line is no change of a catalogue
        "-o",
        str(template),
        ".",
    )


def main() -> None:
    template = CATALOGUES / "messages.pot"
    extract(template)
    for catalogue in sorted(CATALOGUES.glob("*/LC_MESSAGES/messages.po")):
        language = catalogue.parent.parent.name
        where = ["-i", str(template), "-o", str(catalogue), "-l", language]
        run("update", *where, "--no-wrap", "--no-fuzzy-matching", "--ignore-pot-creation-date", "--ignore-obsolete")
        collect(catalogue.with_name("content.po"), language)
        compile_if_whole(catalogue.parent, language)


def compile_if_whole(folder: Path, language: str) -> None:
    """A language is offered once it is compiled; one with holes waits until they are filled."""
    missing = sum(holes(file) for file in folder.glob("*.po"))
    for file in folder.glob("*.po"):
        if missing:
            file.with_suffix(".mo").unlink(missing_ok=True)
        else:
            run("compile", "-i", str(file), "-o", str(file.with_suffix(".mo")), "-l", language)
    if missing:
        print(f"{language}: {missing} words are missing, so it is not offered yet")


def holes(file: Path) -> int:
    with file.open("rb") as reading:
        return sum(not all(forms(entry.string)) for entry in read_po(reading) if entry.id)


def forms(words: str | Sequence[str]) -> tuple[str, ...]:
    """One, or as many as the language has numbers."""
    return (words,) if isinstance(words, str) else tuple(words)


if __name__ == "__main__":
    main()
