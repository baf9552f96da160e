"""All tables of a workshop that organisers get, in one place."""

from workshop.journey.session import Session
from workshop.organise import commitments, lines, panels, run_sheet
from workshop.organise.tables import Table

SHEETS = ("commitments", "practices", "questions", "lines", "run-sheet")


def tables(session: Session, language: str, now: int) -> dict[str, Table]:
    found = (
        Table("commitments", "Commitments", commitments.COLUMNS, commitments.typed(session)),
        Table("practices", "Practices", panels.PRACTICES, panels.practice_rows(session, language)),
        Table("questions", "Questions", panels.QUESTIONS, panels.question_rows(session)),
        Table("written-answers", "Written answers", panels.WRITTEN_ANSWERS, panels.unanswered_rows(session)),
        Table("lines", "Lines", lines.COLUMNS, lines.rows(session, language)),
        Table("run-sheet", "Run sheet", run_sheet.COLUMNS, run_sheet.rows(session, language, now)),
    )
    return {table.name: table for table in found}
