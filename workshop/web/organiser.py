"""The organiser's pages: commitments and their downloads."""

from dataclasses import dataclass
from datetime import datetime
from mimetypes import guess_type

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from flask_babel import format_date

from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.organise import commitments, export
from workshop.shelf import Shelf
from workshop.store.workshops import Workshop
from workshop.web.door import Door
from workshop.web.sign_in import Page, behind_passphrase
from workshop.web.speaking import spoken


@dataclass(frozen=True)
class OrganiserPages:
    """About one workshop of those that were begun: the one that is asked for, else the latest."""

    shelf: Shelf
    door: Door

    def blueprint(self) -> Blueprint:
        made = Blueprint("organiser", __name__)
        made.route("/organise", methods=["GET", "POST"], endpoint="organise")(self.organise)
        made.get("/organise/<name>")(self.download)
        return made

    def organise(self) -> Page:
        whose = (Role.ORGANISER, Role.FACILITATOR)
        return behind_passphrase(self.door, self._desk, right=Role.ORGANISER, whose=whose)

    def _desk(self) -> Page:
        workshop, session = self._chosen()
        rows = commitments.rows(session)
        day = datetime.fromtimestamp(workshop.opened / 1000).astimezone() if workshop else None
        return render_template(
            "organise.html",
            title=session.agenda.title.words(spoken()),
            date=format_date(day, "d MMMM yyyy") if day else None,
            headings={name: said for name, said in commitments.HEADINGS.items() if any(row[name] for row in rows)},
            rows=rows,
            ended=session.ended,
        )

    def download(self, name: str) -> Page:
        if not self.door.has(Role.ORGANISER):
            return redirect(url_for("organiser.organise"))
        made = export.files(self._chosen()[1], spoken(), self.shelf.room.clock().now)
        if name not in made:
            abort(404)
        attached = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(made[name], mimetype=guess_type(name)[0] or "text/plain", headers=attached)

    def _chosen(self) -> tuple[Workshop | None, Session]:
        begun, wanted = self.shelf.begun(), request.args.get("workshop")
        chosen = next((one for one in begun if wanted in (None, one.id)), None)
        if wanted and chosen is None:
            abort(404)
        return (chosen, self.shelf.session(chosen)) if chosen else (None, self.shelf.room.session)
