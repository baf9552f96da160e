"""The files that organisers may have, and what each contains, for whoever is about to take it home."""

from collections.abc import Mapping

N_ = str  # marks a sentence for translation

KINDS: Mapping[str, str] = {
    "report.docx": N_("A summary of one or two pages, to be edited and passed on."),
    "report.html": N_("The same summary for reading and printing; one file that needs no other."),
    "commitments.xlsx": N_("All commitments as a workbook, with sheets for practices, questions, lines and times."),
    "commitments.csv": N_("All commitments as plain rows, for any spreadsheet."),
    "commitments.json": N_("All commitments for other programs, with the rules that were applied."),
    "questions.csv": N_("Questions that a moderator let through, without authors, and what became of them."),
    "written-answers.csv": N_("Questions that the panel did not answer, with a column for an answer."),
    "practices.csv": N_("Promising practices: those prepared, and those from the room that a moderator let through."),
    "practices.yaml": N_("The same practices as a file that the next agenda can name."),
    "run-sheet.csv": N_("Planned and actual times of every step."),
    "about.txt": N_("What these files are, which rules were applied and what was left out."),
}
