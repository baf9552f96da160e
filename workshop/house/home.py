"""`/workshops`: the home page of whoever hosts: workshops opened, listed and deleted, and nothing that people gave."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import wraps
from secrets import token_hex
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue as Returned
from flask_babel import gettext as _

from workshop.check_in import asks_how_it_went
from workshop.files.agenda import read_agenda
from workshop.files.brought import LARGEST, read_brought
from workshop.files.faults import Fault, FaultyFile
from workshop.files.shipped import Session
from workshop.house.door import HostDoor
from workshop.house.rooms import Rooms
from workshop.house.secrets import HouseSecrets
from workshop.journey.codes import spelled
from workshop.journey.text import Said
from workshop.opening import new_workshop
from workshop.shelf import plan_of
from workshop.steady import now
from workshop.store.erase import erase, held
from workshop.store.workshops import Workshop
from workshop.web.line import PASSPHRASES, Line
from workshop.web.sign_in import LONGEST, sign_in_form, signed_out
from workshop.web.slowly import slowly
from workshop.web.speaking import spoken

A_PAGE = 50  # workshops in the list
NAME = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Listed:
    """One workshop as its host sees it. `state`: not begun, running or ended."""

    workshop: Workshop
    title: Said
    day: date
    state: str


@dataclass(frozen=True)
class HomePages:
    """`address` is where people find this house."""

    rooms: Rooms
    secrets: HouseSecrets
    door: HostDoor
    sessions: tuple[Session, ...]
    address: str
    line: Line = field(default_factory=lambda: Line(PASSPHRASES))

    def blueprint(self) -> Blueprint:
        made = Blueprint("home", __name__, url_prefix="/workshops")
        made.route("", methods=["GET", "POST"], endpoint="workshops")(self.workshops)
        made.post("/sign-out", endpoint="sign_out")(self.sign_out)
        made.get("/open", endpoint="choose")(self.only(self.choose))
        made.post("/open", endpoint="open")(self.only(self.open))
        made.post("/bring", endpoint="bring")(self.only(self.bring))
        made.get("/<code>", endpoint="workshop")(self.only(self.workshop))
        made.post("/<code>/passphrases", endpoint="passphrases")(self.only(self.passphrases))
        made.get("/<code>/delete", endpoint="delete")(self.only(self.ask_first))
        made.post("/<code>/delete", endpoint="delete_now")(self.only(self.delete))
        return made

    def only(self, view: Callable[..., Returned]) -> Callable[..., Returned]:
        """For the host; everybody else is led to where one signs in."""

        @wraps(view)
        def guarded(**named: str) -> Returned:
            return view(**named) if self.door.signed_in else redirect(url_for("home.workshops"))

        return guarded

    def workshops(self) -> Returned:
        if request.method == "POST":
            return self._sign_in()
        return self._list() if self.door.signed_in else sign_in_form(home=True)

    def _sign_in(self) -> Returned:
        given = request.form.get("passphrase", "")[:LONGEST]
        if not slowly(self.line, lambda: self.door.opens(given)):
            return sign_in_form(
                _("This is not the passphrase. It was shown in the terminal window when it was made."), home=True
            )
        self.door.sign_in(request.form.get("language") or spoken())
        return redirect(url_for("home.workshops"))

    def sign_out(self) -> Returned:
        answer = signed_out("home.workshops")
        self.door.sign_out()
        return answer

    def _list(self) -> str:
        after = max(0, request.args.get("after", 0, type=int))
        found = self.rooms.workshops.newest(A_PAGE + 1, after)
        older = after + A_PAGE if len(found) > A_PAGE else None
        return render_template("workshops.html", listed=self._listed(*found[:A_PAGE]), older=older, after=after)

    def _listed(self, *found: Workshop) -> list[Listed]:
        moments = self.rooms.workshops.moments([one.id for one in found])
        return [_as_listed(one, moments.get(one.id, set())) for one in found]

    def choose(self, faults: Sequence[Fault] = ()) -> str:
        said = [{"line": fault.place.line, "what": fault.what} for fault in faults]
        return render_template("workshop_choose.html", sessions=self.sessions, name=token_hex(8), faults=said)

    def open(self) -> Returned:
        chosen = next((one for one in self.sessions if one.name == request.form.get("session")), None)
        return self._open(read_agenda(chosen.file)) if chosen else abort(400)

    def bring(self) -> Returned:
        """A session of one's own. Names in it are looked for beside the first that ships."""
        sent = request.files.get("agenda")
        try:
            plan = read_brought(
                sent.read(LARGEST + 1) if sent else b"", self.sessions[0].file.with_name("brought.yaml")
            )
        except FaultyFile as problem:
            return self.choose(problem.faults), 422
        return self._open(plan)

    def _open(self, plan: dict[str, Any]) -> Returned:
        """A form that is sent twice opens one workshop: the page has chosen its name."""
        name = request.form.get("name", "")
        if not NAME.fullmatch(name):
            abort(400)
        if known := self.rooms.workshops.get(name):
            flash(_("This workshop is open already. Its passphrases were shown once; new ones can be made."))
            return redirect(url_for("home.workshop", code=known.code))
        workshop = new_workshop(self.rooms.workshops, plan, now().now, name=name)
        return self._show(workshop, self.secrets.made_for(workshop.id))

    def workshop(self, code: str) -> Returned:
        return self._show(self._found(code))

    def passphrases(self, code: str) -> Returned:
        workshop = self._found(code)
        return self._show(workshop, self.secrets.made_for(workshop.id))

    def _show(self, workshop: Workshop, told: dict[str, str] | None = None) -> str:
        """Passphrases are in the answer to a form alone: no address leads to them again."""
        return render_template(
            "workshop.html",
            one=self._listed(workshop)[0],
            told=told,
            asks=asks_how_it_went(plan_of(workshop)),
            address=self.address.split("://")[-1],
            base=self.address,
        )

    def ask_first(self, code: str, missing: bool = False) -> Returned:
        workshop = self._found(code)
        return render_template(
            "workshop_delete.html",
            one=self._listed(workshop)[0],
            held=held(self.rooms.workshops.engine, workshop.id),
            people=self.rooms.people_in(workshop.id),
            missing=missing,
        )

    def delete(self, code: str) -> Returned:
        workshop = self._found(code)
        if self.rooms.people_in(workshop.id):
            abort(409)
        if request.form.get("sure") != "yes":
            return self.ask_first(code, missing=True)
        self.rooms.remove(workshop.id, lambda: erase(self.rooms.workshops.engine, workshop.id, whole=True))
        flash(_("%(code)s is deleted, with all that was given in it.", code=workshop.code))
        return redirect(url_for("home.workshops"))

    def _found(self, code: str) -> Workshop:
        found = self.rooms.with_code(spelled(code))
        return found or abort(404)


def _as_listed(workshop: Workshop, moments: set[str]) -> Listed:
    day = datetime.fromtimestamp(workshop.opened / 1000, UTC).astimezone().date()
    return Listed(workshop, plan_of(workshop).title.said(spoken()), day, _state(moments))


def _state(moments: set[str]) -> str:
    if "Ended" in moments:
        return str(_("Ended"))
    return str(_("Running")) if "Started" in moments else str(_("Not begun"))
