"""Everything an organiser may have, as files in a folder, with a note on what was left out."""

import json
from pathlib import Path

from workshop.activities.panel.plan import Panel
from workshop.activities.panel.views import questions
from workshop.journey.session import Session
from workshop.organise import commitments, run_sheet
from workshop.organise.tables import to_csv

ABOUT = """What these files are

{title}

commitments.csv, commitments.json
    What participants wrote for the organisers or for the wall. A name stands there only where its author chose
    "The wall, with my name". Commitments kept for "Only me" never left the phone. The codes are in no file.
    A cell that would start a formula begins with an apostrophe.
questions.csv
    The questions that a moderator let through, without authors. Numbers of supporters are rounded to fives and
    left empty below five.
run-sheet.csv
    Planned and actual times of every step.

Left out: every single answer to the four colours (deleted at the reveal), what was dismissed, what was set aside
for care, who took part, and when anything was written.
"""


def files(session: Session, language: str, now: int) -> dict[str, bytes]:
    """File name to content."""
    title = session.agenda.title.words(language)
    rows = commitments.rows(session)
    about = ABOUT.format(title=title)
    whole = {"workshop": title, "about": about, "commitments": rows}
    return {
        "about.txt": about.encode(),
        "commitments.csv": to_csv(commitments.COLUMNS, rows),
        "commitments.json": json.dumps(whole, ensure_ascii=False, indent=2).encode(),
        "questions.csv": to_csv(("question", "support"), _questions(session)),
        "run-sheet.csv": to_csv(run_sheet.COLUMNS, run_sheet.rows(session, language, now)),
    }


def _questions(session: Session) -> list[dict[str, str]]:
    panels = [block for block in session.agenda.blocks if isinstance(block.plan, Panel)]
    shown = [question for block in panels for question in questions(session.scene(block))]
    return [{"question": one["text"], "support": str(one["support"] or "")} for one in shown]


def write(folder: Path, made: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in made]
