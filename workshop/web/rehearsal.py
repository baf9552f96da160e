"""While it is a rehearsal: what it says of itself to simulated participants, how fast it runs, and leaving it."""

from dataclasses import dataclass
from threading import Timer

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from workshop import engine
from workshop.journey.roles import Role
from workshop.rehearsal.clock import SPEEDS, RehearsalClock
from workshop.room import Room
from workshop.web.announcer import Announcer
from workshop.web.door import Door
from workshop.web.sign_in import only_for

ANY_TABLES = tuple(str(number) for number in range(1, 9))
A_MOMENT = 0.3  # seconds, for the last page to arrive


@dataclass(frozen=True)
class RehearsalPages:
    room: Room
    door: Door
    announcer: Announcer
    clock: RehearsalClock

    def blueprint(self) -> Blueprint:
        made = Blueprint("rehearsal", __name__)
        made.get("/rehearsal", endpoint="about")(self.about)
        only = only_for(self.door, Role.FACILITATOR)
        made.post("/rehearsal/speed", endpoint="speed")(only(self.speed))
        made.post("/rehearsal/leave", endpoint="leave")(only(self.leave))
        return made

    def about(self) -> ResponseReturnValue:
        agenda = self.room.session.agenda
        tables = list(agenda.tables or ANY_TABLES)
        return {"code": self.announcer.here.code, "languages": list(agenda.languages), "tables": tables}

    def speed(self) -> ResponseReturnValue:
        wanted = request.form.get("speed", type=int)
        if wanted not in SPEEDS:
            abort(400)
        self.clock.go(wanted)
        self.announcer.again()
        return "", 204

    def leave(self) -> ResponseReturnValue:
        """The program ends in order, and what it kept goes with it."""
        Timer(A_MOMENT, engine.end).start()
        return render_template("rehearsal_over.html")
