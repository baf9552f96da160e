"""`/console/debrief`: looking back, for whoever facilitated; apart from what people gave, and in no export."""

from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from workshop.draft import Visitor
from workshop.journey.debrief import Debrief
from workshop.journey.refused import REASONS, Refused
from workshop.journey.roles import Role
from workshop.organise import kept
from workshop.organise.words import file_mark, titled
from workshop.store.workshops import Workshop
from workshop.views.debrief import times
from workshop.web.at_desk import AtDesk
from workshop.web.sign_in import Page, only_for
from workshop.web.speaking import spoken
from workshop.web.wire import parse

FACILITATOR = Visitor(Role.FACILITATOR)


class DebriefPages(AtDesk):
    """Of the latest workshop that was begun, or the one that is asked for."""

    def blueprint(self) -> Blueprint:
        made, only = Blueprint("debrief", __name__), only_for(self.door, Role.FACILITATOR)
        made.route("/console/debrief", methods=["GET", "POST"], endpoint="debrief")(only(self.debrief))
        made.get("/console/debrief.md", endpoint="markdown")(only(self.markdown))
        return made

    def debrief(self) -> Page:
        return self._keep() if request.method == "POST" else self._show()

    def _show(self, typed: Debrief | None = None, refused: str = "") -> Page:
        about = self._about(typed)
        page = render_template("debrief.html", refused=refused, **about)
        return (page, 422) if refused else page

    def _about(self, typed: Debrief | None = None) -> dict[str, Any]:
        workshop, session = self.chosen()
        return {
            "workshop": workshop,
            "title": titled(session, spoken()),
            "day": kept.day_of(session),
            "ended": session.ended,
            "debrief": typed or session.debrief,
            "times": times(session, spoken()),
        }

    def _keep(self) -> Page:
        """What was refused stands in the form again, with the reason."""
        workshop, _session = self.begun()
        typed = Debrief(*("\n".join(request.form.get(name, "").splitlines()) for name in ("keep", "change")))
        code = self._ask(workshop, typed)
        if code:
            return self._show(typed, _(REASONS[code]))
        flash(_("It is kept, on this laptop."))
        return redirect(url_for("debrief.debrief", workshop=workshop.id))

    def _ask(self, workshop: Workshop, typed: Debrief) -> str:
        """The code of the refusal, empty when it was taken."""
        try:
            command = parse("WriteDebrief", {"keep": typed.keep, "change": typed.change})
        except Refused as refusal:
            return refusal.code
        return self.shelf.ask_in(workshop.id, command, FACILITATOR).code

    def markdown(self) -> Page:
        about, mark = self._about(), file_mark(self.chosen()[1])
        named = {"Content-Disposition": f'attachment; filename="{mark}debrief.md"'}
        return Response(render_template("debrief.md", **about), mimetype="text/markdown", headers=named)
