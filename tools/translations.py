"""Collects every word of templates, scripts and code into the catalogues, and compiles them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CATALOGUES = ROOT / "workshop" / "translations"
BABEL = [str(Path(sys.executable).parent / "pybabel")]


def run(*words: str) -> None:
    subprocess.run([*BABEL, *words], check=True, cwd=ROOT, stderr=subprocess.DEVNULL)


def main() -> None:
    template = str(CATALOGUES / "messages.pot")
    run("extract", "-F", "babel.cfg", "-k", "t", "--no-wrap", "--omit-header", "-o", template, ".")
    for catalogue in CATALOGUES.glob("*/LC_MESSAGES/messages.po"):
        language = catalogue.parent.parent.name
        run(
            "update",
            "-i",
            template,
            "-o",
            str(catalogue),
            "-l",
            language,
            "--no-wrap",
            "--no-fuzzy-matching",
            "--ignore-pot-creation-date",
        )
    run("compile", "-d", str(CATALOGUES), "--statistics")


if __name__ == "__main__":
    main()
