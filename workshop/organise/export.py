"""Everything an organiser may have, as files in a folder, with a note on what was left out."""

import json
from pathlib import Path

from workshop.journey.session import Session
from workshop.organise import commitments, panels, run_sheet
from workshop.organise.tables import to_csv

ABOUT = """What these files are

{title}

commitments.csv, commitments.json
    What participants wrote for the organisers or for the wall. A name stands there only where its author chose
    "The wall, with my name". Commitments kept for "Only me" never left the phone. The codes are in no file.
    A cell that would start a formula begins with an apostrophe.
questions.csv
    The questions that a moderator let through, without authors, with what became of them: answered, to be answered
    later in writing, or only shown. Questions that were joined are one, and each phone counts once for them. Numbers
    of supporters are rounded to fives and left empty below five. Where a moderator used fewer words, it says so.
written-answers.csv
    Those of them that the panel did not answer, with a column to write an answer into.
practices.csv, practices.yaml
    Promising practices: those prepared for the panel, and those from the room that a moderator let through. A contact
    stands there only where its author gave one. The YAML file can be named in the next agenda.
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
        "questions.csv": to_csv(panels.QUESTIONS, panels.question_rows(session)),
        "written-answers.csv": to_csv(panels.WRITTEN_ANSWERS, panels.unanswered_rows(session)),
        "practices.csv": to_csv(panels.PRACTICES, panels.practice_rows(session, language)),
        "practices.yaml": panels.library(session),
        "run-sheet.csv": to_csv(run_sheet.COLUMNS, run_sheet.rows(session, language, now)),
    }


def write(folder: Path, made: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in made]
