"""What all pages of the organiser's desk share: who may come in, which workshop it is about, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue as Returned
from flask_babel import gettext as _
from flask_babel import lazy_gettext

from workshop.draft import Answer, Visitor
from workshop.journey.messages import Command
from workshop.journey.refused import REASONS
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.organise.desk import Wanted
from workshop.shelf import Shelf
from workshop.store.workshops import Workshop
from workshop.web.door import Door
from workshop.web.sign_in import Page, only_for

ORGANISER = Visitor(Role.ORGANISER)
A_FEW = lazy_gettext("a few")


@dataclass(frozen=True)
class AtDesk:
    """About one workshop of those that were begun: the one that is asked for, else the latest."""

    shelf: Shelf
    door: Door

    def only(self, view: Callable[..., Returned]) -> Callable[..., Returned]:
        """For organisers; everybody else is led to where one signs in."""
        return only_for(self.door, Role.ORGANISER, otherwise="organiser.organise")(view)

    def chosen(self) -> tuple[Workshop | None, Session]:
        begun, wanted = self.shelf.begun(), asked_for()
        found = next((one for one in begun if wanted in (None, one.id)), None)
        if wanted and found is None:
            abort(404)
        return (found, self.shelf.session(found)) if found else (None, self.shelf.room.session)

    def begun(self) -> tuple[Workshop, Session]:
        """The same, where there has to be one."""
        workshop, session = self.chosen()
        if workshop is None:
            abort(404)
        return workshop, session

    def ask(self, command: Command, said: str) -> Answer:
        """Asks it of the workshop at hand; what came of it stands on the next page."""
        workshop, _session = self.begun()
        answer = self.shelf.ask_in(workshop.id, command, ORGANISER)
        flash(_(REASONS[answer.code]) if answer.code else said)
        return answer

    def back(self, anchor: str = "") -> Page:
        """To the desk as it was: the same workshop, the same search."""
        return redirect(url_for("organiser.organise", _anchor=anchor or None, **dict[str, Any](same())))


def asked_for() -> str | None:
    """The id in the address. Where many workshops are hosted, their code in it has led here already."""
    named = request.args.get("workshop")
    return None if named == current_app.config["HOSTED"] else named


def wanted() -> Wanted:
    return Wanted(**{name: request.args.get(name, "")[:200] for name in Wanted.__dataclass_fields__})


def same() -> dict[str, str]:
    """What an address carries to lead to the same desk."""
    workshop = asked_for()
    return {**({"workshop": workshop} if workshop else {}), **wanted().given}
