"""`/material/<block>/<step>`: the picture or film of a step. No path comes from outside: the agenda says which file."""

from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, abort, send_file
from flask.typing import ResponseReturnValue

from workshop.activities.material.plan import Material, MaterialStep
from workshop.files.materials import beside
from workshop.journey.roles import Role
from workshop.room import Room
from workshop.web.door import Door
from workshop.web.sign_in import only_for

AN_HOUR = 60 * 60


@dataclass(frozen=True)
class MaterialPages:
    room: Room
    door: Door

    def blueprint(self) -> Blueprint:
        only = only_for(self.door, Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR, otherwise="pages.home")
        made = Blueprint("material", __name__)
        made.get("/material/<block>/<step>", endpoint="file")(only(self.file))
        return made

    def file(self, block: str, step: str) -> ResponseReturnValue:
        file, kind = self._found(f"{block}/{step}") or abort(404)
        answer = send_file(file, mimetype=kind, conditional=True, max_age=AN_HOUR)
        answer.cache_control.public, answer.cache_control.private = False, True
        return answer

    def _found(self, name: str) -> tuple[Path, str] | None:
        """Phones fetch nothing ahead of its step."""
        place = self.room.session.agenda.places.get(name, -1)
        if place < 0 or not self._may_see(place):
            return None
        block, step = self.room.session.agenda.steps[place]
        if not isinstance(step.plan, MaterialStep) or not isinstance(block.plan, Material) or not step.plan.file:
            return None
        file = beside(Path(block.plan.folder), step.plan.file)
        return (file, step.plan.type) if file and file.is_file() else None

    def _may_see(self, place: int) -> bool:
        return place <= self.room.session.place.furthest or self.door.has(Role.FACILITATOR)
