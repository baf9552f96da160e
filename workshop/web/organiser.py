"""The organiser's desk: what people said they would do, found and followed up, and everything to take home."""

from typing import Any

from flask import Blueprint, abort, current_app, render_template, request
from flask_babel import gettext as _

from workshop.activities.commitments.following import FollowUp
from workshop.check_in import recalls
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.organise import desk, kept, totals
from workshop.organise.labels import LEVELS, STATUS, SUPPORT
from workshop.store.workshops import Workshop
from workshop.web.at_desk import AtDesk, same, wanted
from workshop.web.organiser_files import Files, links
from workshop.web.organiser_past import shelf_of
from workshop.web.sign_in import AT_DESK, Page, behind_passphrase
from workshop.web.speaking import spoken

SORTED = ("level", "region", "support", "status")


class OrganiserPages(AtDesk):
    def blueprint(self) -> Blueprint:
        made, files = Blueprint("organiser", __name__), Files(self.shelf, self.door)
        made.route("/organise", methods=["GET", "POST"], endpoint="organise")(self.organise)
        made.post("/organise/status", endpoint="follow_up")(self.only(self.follow_up))
        made.get("/organise/<name>", endpoint="download")(self.only(files.download))
        made.get("/organise/preview/<name>", endpoint="preview")(self.only(files.preview))
        return made

    def organise(self) -> Page:
        return behind_passphrase(self.door, self._desk, right=Role.ORGANISER, whose=AT_DESK)

    def _desk(self) -> Page:
        workshop, session = self.chosen()
        return render_template(
            "organise.html",
            title=session.agenda.title.words(spoken()),
            day=kept.day_of(session),
            workshop=workshop,
            ended=session.ended,
            console=self.door.has(Role.FACILITATOR),
            same=same(),
            **self._commitments(session),
            **self._around(workshop, session),
        )

    def _commitments(self, session: Session) -> dict[str, Any]:
        everything = desk.entries(session)
        return {
            "all_of_them": everything,
            "entries": desk.found(everything, wanted()),
            "wanted": wanted(),
            "totals": totals.totals(session),
            "columns": SORTED,
            "labels": {
                "level": LEVELS,
                "region": _regions(session, everything),
                "support": SUPPORT,
                "status": STATUS,
            },
        }

    def _around(self, workshop: Workshop | None, session: Session) -> dict[str, Any]:
        running = self.shelf.room.session
        elsewhere = workshop is not None and workshop.id != self.shelf.running
        return {
            "links": links(),
            "kept": [(rule, kept.last_day(session, rule)) for rule in kept.rules(session.agenda)],
            "closed": any(getattr(state, "closed", False) for state in session.states.values()),
            "past": shelf_of(self.shelf),
            "earlier": "earlier" in current_app.blueprints and recalls(running),
            "check_in": running.agenda.title.words(spoken()) if elsewhere and recalls(running) else None,
        }

    def follow_up(self) -> Page:
        number, name, status = (request.form.get(field, "")[:200] for field in ("number", "commitment", "status"))
        if status not in STATUS:
            abort(400)
        said = _("Number %(number)s is now: %(status)s", number=number[:6], status=_(STATUS[status]))
        self.ask(FollowUp.model_validate({"commitment": name, "status": status}), said)
        return self.back(f"c-{name}")


def _regions(session: Session, entries: list[desk.Entry]) -> dict[str, str]:
    """Those of the agenda that somebody chose, and whatever else was written."""
    given = {one.row["region"] for one in entries} - {""}
    named = desk.regions(session, spoken())
    return {name: named.get(name, name) for name in [*named, *sorted(given - named.keys())] if name in given}
