"""The organiser's pages: commitments and their downloads."""

from dataclasses import dataclass
from mimetypes import guess_type

from flask import Blueprint, Response, abort, redirect, render_template, url_for

from workshop.journey.roles import Role
from workshop.organise import commitments, export
from workshop.room import Room
from workshop.web.door import Door
from workshop.web.pages import Page, spoken

DOWNLOADS = {"commitments.csv", "commitments.json", "questions.csv", "run-sheet.csv", "about.txt"}


@dataclass(frozen=True)
class OrganiserPages:
    room: Room
    door: Door

    def blueprint(self) -> Blueprint:
        made = Blueprint("organiser", __name__)
        made.get("/organise")(self.organise)
        made.get("/organise/<name>")(self.download)
        return made

    def organise(self) -> Page:
        if not self.door.has(Role.FACILITATOR):
            return redirect(url_for("pages.console"))
        session = self.room.session
        rows = commitments.rows(session)
        title = session.agenda.title.words(spoken())
        return render_template(
            "organise.html", title=title, columns=commitments.COLUMNS, rows=rows, ended=session.ended
        )

    def download(self, name: str) -> Page:
        if not self.door.has(Role.FACILITATOR):
            return redirect(url_for("pages.console"))
        if name not in DOWNLOADS:
            abort(404)
        content = export.files(self.room.session, spoken(), self.room.clock().now)[name]
        attached = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, mimetype=guess_type(name)[0], headers=attached)
