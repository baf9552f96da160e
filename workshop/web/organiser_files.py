"""What organisers can take home: links, a first look at each file, and the files themselves."""

from mimetypes import guess_type

from flask import Response, abort, render_template
from flask_babel import gettext as _

from workshop.journey.session import Session
from workshop.organise import export
from workshop.organise.words import file_mark
from workshop.web.at_desk import AtDesk, same
from workshop.web.sign_in import Page
from workshop.web.speaking import spoken

N_ = str  # marks words for translation

LINKS = {
    "commitments.csv": N_("Download CSV"),
    "commitments.xlsx": N_("Download XLSX"),
    "commitments.json": N_("Download JSON"),
    "report.docx": N_("Download report"),
    "report.html": N_("Download the report to print"),
    "questions.csv": N_("Questions from the room"),
    "written-answers.csv": N_("Questions for written answers"),
    "practices.csv": N_("Promising practices"),
    "practices.yaml": N_("Practices for the next agenda"),
    "run-sheet.csv": N_("Planned and actual times"),
    "about.txt": N_("About these files"),
}


def links() -> dict[str, str]:
    """By file, in the order in which they are offered; each has a first look beside it."""
    return {name: said for name, said in LINKS.items() if name in export.KINDS}


class Files(AtDesk):
    def download(self, name: str) -> Page:
        if name not in export.KINDS:
            abort(404)
        session, language, now = self._asked()
        content = export.file(session, language, now, name)
        named = {"Content-Disposition": f'attachment; filename="{file_mark(session)}{name}"'}
        return Response(content, mimetype=guess_type(name)[0] or "text/plain", headers=named)

    def preview(self, name: str) -> Page:
        if name not in LINKS:
            abort(404)
        look = export.preview(*self._asked(), name)
        rules = export.file(*self._asked(), "about.txt").decode().strip()
        return render_template("organise_preview.html", link=_(LINKS[name]), look=look, rules=rules, same=same())

    def _asked(self) -> tuple[Session, str, int]:
        return self.chosen()[1], spoken(), self.shelf.room.clock().now
