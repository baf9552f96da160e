"""The pages of the house for people: which workshop? A phone types its code; whoever signs in says it as well."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.activities.commitments.codes import id_of
from workshop.activities.commitments.state import paper_of
from workshop.house.rooms import Rooms
from workshop.journey.codes import spelled
from workshop.store.workshops import Workshop
from workshop.web.line import Line
from workshop.web.pages import LONGEST_CODE
from workshop.web.sign_in import Page, sign_in_form, signed_out
from workshop.web.slowly import slowly

BEHIND_PASSPHRASE = ("console", "organise", "print", "quarantine")
BY_LINK = ("screen", "moderate", "time", "reader", "speaker")


@dataclass(frozen=True)
class FrontPages:
    rooms: Rooms
    codes: Line

    def blueprint(self) -> Blueprint:
        made = Blueprint("front", __name__)
        made.get("/")(self.home)
        made.route("/j/<code>", methods=["GET", "POST"], endpoint="join")(self.join)
        made.post("/sign-out", endpoint="sign_out")(lambda: signed_out("front.organise"))
        made.route("/commitment", methods=["GET", "POST"], endpoint="commitment")(self.commitment)
        for name in BEHIND_PASSPHRASE:
            made.route(f"/{name}", methods=["GET", "POST"], endpoint=name)(self.sign_in)
            made.get(f"/{name}/<path:below>", endpoint=f"below_{name}")(_to(name))
        for name in BY_LINK:
            made.get(f"/{name}", endpoint=name)(_to("console"))
        for name in ("phone", "kept"):
            made.get(f"/{name}", endpoint=name)(_to("home"))
        made.get("/care", endpoint="care")(lambda: render_template("care.html", care={}))
        return made

    def home(self) -> Page:
        """A phone that typed the short address."""
        typed = request.args.get("code")
        if typed is None:
            return render_template("code.html", error=None)
        found = self._with_code(typed)
        return redirect(url_for("front.join", code=found.code)) if found else _no_such_code()

    def _with_code(self, typed: str) -> Workshop | None:
        return slowly(self.codes, lambda: self.rooms.with_code(spelled(typed[:LONGEST_CODE])))

    def join(self, code: str) -> Page:  # noqa: ARG002  # one that is known has led into its workshop
        return ({"ok": False}, 404) if request.is_json else _no_such_code()

    def sign_in(self) -> Page:
        """The passphrase itself is asked by the workshop that the code leads to."""
        if request.method == "GET":
            return sign_in_form()
        found = self._with_code(request.form.get("code", ""))
        return _as_it_was(found.code) if found else sign_in_form(_("No workshop has this code."))

    def commitment(self) -> Page:
        """Of any workshop: its author has a code, and need not know where it is kept."""
        if request.method == "GET":
            return render_template("commitment_code.html")
        code = spelled(request.form.get("code", "")[:LONGEST_CODE])
        found = slowly(self.codes, lambda: self._with_commitment(code))
        return _as_it_was(found.code) if found else render_template("commitment_code.html", wrong=True)

    def _with_commitment(self, code: str) -> Workshop | None:
        names = sorted(self.rooms.workshops.with_paper(paper_of(id_of(code))))
        return self.rooms.with_id(names[0]) if names else None


def _no_such_code() -> Page:
    error = _("No workshop has this code. Look at the room screen and try again, letter by letter.")
    return render_template("code.html", error=error), 404


def _as_it_was(code: str) -> Response:
    """The same form again, now for one workshop."""
    return redirect(f"{request.path}?workshop={code}", 307)


def _to(name: str) -> Callable[..., Response]:
    def lead(**_below: str) -> Response:
        return redirect(url_for(f"front.{name}"))

    return lead
