"""The organiser's pages: commitments and their downloads."""

from dataclasses import dataclass
from datetime import datetime
from mimetypes import guess_type

from flask import Blueprint, Response, abort, redirect, render_template, url_for
from flask_babel import format_date

from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.organise import commitments, export
from workshop.organise.past import latest_started
from workshop.room import Room
from workshop.store.database import Database
from workshop.web.door import Door
from workshop.web.pages import Page, spoken

DOWNLOADS = {
    "commitments.csv", "commitments.json", "questions.csv", "written-answers.csv", "practices.csv", "practices.yaml",
    "run-sheet.csv", "about.txt",
}  # fmt: skip


@dataclass(frozen=True)
class OrganiserPages:
    """While the workshop at hand has not begun, they are about the one before."""

    room: Room
    door: Door
    database: Database

    def blueprint(self) -> Blueprint:
        made = Blueprint("organiser", __name__)
        made.get("/organise")(self.organise)
        made.get("/organise/<name>")(self.download)
        return made

    def organise(self) -> Page:
        if not self.door.has(Role.FACILITATOR):
            return redirect(url_for("pages.console"))
        session, day = self._latest()
        rows = commitments.rows(session)
        return render_template(
            "organise.html",
            title=session.agenda.title.words(spoken()),
            date=format_date(day, "d MMMM yyyy") if day else None,
            headings={name: said for name, said in commitments.HEADINGS.items() if any(row[name] for row in rows)},
            rows=rows,
            ended=session.ended,
        )

    def download(self, name: str) -> Page:
        if not self.door.has(Role.FACILITATOR):
            return redirect(url_for("pages.console"))
        if name not in DOWNLOADS:
            abort(404)
        content = export.files(self._latest()[0], spoken(), self.room.clock().now)[name]
        attached = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, mimetype=guess_type(name)[0] or "text/plain", headers=attached)

    def _latest(self) -> tuple[Session, datetime | None]:
        found = latest_started(self.database)
        if found is None:
            return self.room.session, None
        workshop, session = found
        return session, datetime.fromtimestamp(workshop.opened / 1000).astimezone()
