"""*Sign out*: this browser loses all its rights in this workshop at once; whoever joined in it stays a participant."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request, url_for

from workshop.journey.roles import Role
from workshop.room import Room
from workshop.web.door import Door
from workshop.web.sign_in import Page, signed_out
from workshop.web.together import Together

FROM = {"console": "pages.console", "organise": "organiser.organise", "quarantine": "pages.quarantine"}
"""Where it was pressed; there one signs in again."""


@dataclass(frozen=True)
class LeavingPages:
    room: Room
    door: Door
    together: Together

    def blueprint(self) -> Blueprint:
        made = Blueprint("leaving", __name__)
        made.post("/sign-out", endpoint="sign_out")(self.sign_out)
        return made

    def sign_out(self) -> Page:
        at = request.form.get("at", "")
        page = FROM.get(at, FROM["organise"])
        if self._steers() and request.form.get("sure") != "yes":
            return render_template("sign_out.html", at=at, back=url_for(page))
        answer = signed_out(page)
        if browser := self.door.sign_out():
            self.together.signed_out(browser)
            self.door.signed_out.add(browser)
        return answer

    def _steers(self) -> bool:
        """A press at the desk would end the console in the middle of an evening."""
        session = self.room.session
        return session.started and not session.ended and self.door.has(Role.FACILITATOR)
