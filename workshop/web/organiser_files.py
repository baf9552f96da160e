"""What organisers can take home: links, a first look at each file, and the files themselves."""

import csv
import io
from dataclasses import dataclass
from itertools import islice
from mimetypes import guess_type

from flask import Response, abort, render_template
from flask_babel import gettext as _

from workshop.journey.session import Session
from workshop.organise import export
from workshop.web.at_desk import AtDesk, same
from workshop.web.sign_in import Page
from workshop.web.speaking import spoken

N_ = str  # marks words for translation

LINKS = {
    "commitments.csv": N_("Download CSV"),
    "commitments.xlsx": N_("Download XLSX"),
    "commitments.json": N_("Download JSON"),
    "report.docx": N_("Download report"),
    "report.html": N_("Open the report to print"),
    "questions.csv": N_("Questions from the room"),
    "written-answers.csv": N_("Questions for written answers"),
    "practices.csv": N_("Promising practices"),
    "practices.yaml": N_("Practices for the next agenda"),
    "run-sheet.csv": N_("Planned and actual times"),
    "about.txt": N_("About these files"),
}
TO_READ = {"report.html"}
FIRST_ROWS, FIRST_LINES = 5, 40


@dataclass(frozen=True)
class Look:
    """Rows under columns, or words."""

    columns: list[str]
    rows: list[list[str]]
    text: str = ""


def links(made: dict[str, bytes]) -> dict[str, str]:
    return {name: said for name, said in LINKS.items() if name in made}


def files_of(session: Session, now: int) -> dict[str, bytes]:
    return export.files(session, spoken(), now)


def look(name: str, content: bytes) -> Look:
    text = content.decode("utf-8-sig")
    if not name.endswith(".csv"):
        return Look([], [], "\n".join(text.splitlines()[:FIRST_LINES]))
    columns, *rows = islice(csv.reader(io.StringIO(text, newline="")), FIRST_ROWS + 1)
    return Look(columns, rows)


class Files(AtDesk):
    def download(self, name: str) -> Page:
        content = self._made().get(name)
        if content is None:
            abort(404)
        how = "inline" if name in TO_READ else "attachment"
        named = {"Content-Disposition": f'{how}; filename="{name}"'}
        return Response(content, mimetype=guess_type(name)[0] or "text/plain", headers=named)

    def preview(self, name: str) -> Page:
        made = self._made()
        if name not in made or name not in LINKS:
            abort(404)
        rules = made["about.txt"].decode().strip()
        said = {"name": name, "link": _(LINKS[name]), "look": look(name, made[name]), "rules": rules}
        return render_template("organise_preview.html", **said, same=same())

    def _made(self) -> dict[str, bytes]:
        return files_of(self.chosen()[1], self.shelf.room.clock().now)
