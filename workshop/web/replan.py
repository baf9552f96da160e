"""`/console/replan`: the choices after an overrun, worked out at the moment when facilitator or time-keeper ask."""

from dataclasses import dataclass

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from workshop.journey.roles import TIMING
from workshop.room import Room
from workshop.views import replan
from workshop.web.door import Door
from workshop.web.sign_in import only_for
from workshop.web.speaking import spoken


@dataclass(frozen=True)
class ReplanPages:
    room: Room
    door: Door

    def blueprint(self) -> Blueprint:
        made = Blueprint("replan", __name__)
        made.get("/console/replan", endpoint="choices")(only_for(self.door, *TIMING)(self.choices))
        return made

    def choices(self) -> ResponseReturnValue:
        return jsonify(replan.view(self.room.session, spoken(), self.room.clock().now))
