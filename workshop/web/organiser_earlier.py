"""In a house, a check-in takes the commitments of an earlier workshop from whoever can open the desks of both."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, flash, request
from flask_babel import gettext as _
from flask_babel import ngettext

from workshop.check_in import bring, recalls
from workshop.journey.codes import spelled
from workshop.store.workshops import Workshop
from workshop.web.at_desk import AtDesk
from workshop.web.line import Line
from workshop.web.sign_in import LONGEST, Page
from workshop.web.slowly import slowly


@dataclass(frozen=True)
class Earlier:
    """`find`: the workshop of this house that has this code, where this passphrase opens its desk; else none.
    `line`: in which all of the house wait who try one."""

    find: Callable[[str, str], Workshop | None]
    line: Line


@dataclass(frozen=True)
class EarlierPages(AtDesk):
    earlier: Earlier

    def blueprint(self) -> Blueprint:
        made = Blueprint("earlier", __name__)
        made.post("/organise/earlier", endpoint="bring")(self.only(self.bring))
        return made

    def bring(self) -> Page:
        if not recalls(self.shelf.room.session):
            flash(_("No check-in is running that could begin with them."))
        elif found := self._proven():
            flash(self._brought(found))
        else:
            flash(_("No other workshop here has this code and this passphrase. Nothing was brought in."))
        return self.back()

    def _proven(self) -> Workshop | None:
        code, passphrase = (request.form.get(field, "")[:LONGEST] for field in ("code", "passphrase"))
        found = slowly(self.earlier.line, lambda: self.earlier.find(spelled(code), passphrase))
        return found if found and found.id != self.shelf.running else None

    def _brought(self, workshop: Workshop) -> str:
        return str(
            ngettext(
                "%(num)s commitment is now in the check-in.",
                "%(num)s commitments are now in the check-in.",
                bring(self.shelf, workshop),
            )
        )
