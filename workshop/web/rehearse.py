"""`/console/rehearsal`: before a workshop begins, a rehearsal of it on a server of its own."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.journey.roles import Role
from workshop.rehearsal.beside import Beside, NotBegun
from workshop.rehearsal.clock import SPEEDS
from workshop.room import Room
from workshop.web.door import Door
from workshop.web.sign_in import only_for
from workshop.web.speaking import spoken

PEOPLE = (10, 20, 40, 80)


@dataclass(frozen=True)
class RehearsePages:
    """`beside` is None where another port could not be reached; then a line says how to do it by hand."""

    room: Room
    door: Door
    beside: Beside | None

    def blueprint(self) -> Blueprint:
        made, only = Blueprint("rehearse", __name__), only_for(self.door, Role.FACILITATOR)
        made.route("/console/rehearsal", methods=["GET", "POST"], endpoint="rehearse")(only(self.page))
        return made

    def page(self) -> ResponseReturnValue:
        return self._do(request.form.get("do", "")) if request.method == "POST" else self._show()

    def _do(self, what: str) -> ResponseReturnValue:
        if self.beside is None:
            abort(404)
        if what == "leave":
            self.beside.end()
            return redirect(url_for("rehearse.rehearse"))
        return self._begin(self.beside)

    def _begin(self, beside: Beside) -> ResponseReturnValue:
        speed, people = (request.form.get(name, type=int) for name in ("speed", "people"))
        if self.room.session.started or speed not in SPEEDS or people not in PEOPLE:
            abort(400)
        try:
            beside.begin(str(speed), str(people))
        except NotBegun as problem:
            return self._show(str(problem)), 500
        return redirect(url_for("rehearse.rehearse"))

    def _show(self, problem: str | None = None) -> str:
        port = self.beside.running if self.beside else None
        return render_template(
            "rehearse.html",
            workshop=self.room.session.agenda.title.words(spoken()),
            begun=self.room.session.started,
            possible=self.beside is not None,
            console=f"http://{_host()}:{port}/console" if port else None,
            speeds=SPEEDS,
            people=PEOPLE,
            problem=problem,
        )


def _host() -> str:
    name = urlsplit(f"//{request.host}").hostname or ""
    return f"[{name}]" if ":" in name else name
