"""For the author of a commitment, by its code: read it, change it, delete it, say how it went. Nobody has to join.

The code stands in no address: every page is the answer to a form that carries it.
"""

from dataclasses import dataclass, field
from time import sleep
from typing import Any

from flask import Blueprint, render_template, request
from flask_babel import gettext as _
from pydantic import ValidationError

from workshop.activities.commitments.following import WENT
from workshop.activities.commitments.giving import (
    ChangeCommitment,
    DeleteCommitment,
    FindCommitment,
    SayHowItWent,
)
from workshop.draft import Visitor
from workshop.journey.kind import View
from workshop.journey.messages import Command
from workshop.journey.refused import REASONS
from workshop.journey.roles import Role
from workshop.organise.labels import STATUS
from workshop.shelf import Shelf
from workshop.web.callers import comes_from
from workshop.web.commitment_form import LIMITS, Sheet, choices, filled_in
from workshop.web.patience import Patience
from workshop.web.sign_in import Page

AUTHOR = Visitor(Role.PARTICIPANT)


@dataclass(frozen=True)
class AuthorPages:
    shelf: Shelf
    patience: Patience = field(default_factory=Patience)

    def blueprint(self) -> Blueprint:
        made = Blueprint("author", __name__)
        made.route("/commitment", methods=["GET", "POST"], endpoint="commitment")(self.commitment)
        return made

    def commitment(self) -> Page:
        if request.method == "GET":
            return render_template("commitment_code.html")
        receipt = self._find(request.form.get("code", ""))
        if receipt is None:
            sleep(self.patience.after_a_wrong_code(comes_from(request.remote_addr or "")))
            return render_template("commitment_code.html", wrong=True)
        does = {"change": self._change, "delete": self._sure, "delete-now": self._delete, "went": self._went}
        return does.get(request.form.get("do", ""), self._show)(receipt)

    def _find(self, code: str) -> View | None:
        """One answer for a code that never was, one that was deleted, and one that cannot be a code."""
        try:
            answer = self.shelf.ask(FindCommitment(code=code), AUTHOR)
        except ValidationError:
            return None
        return None if answer.code else (answer.mine or {})["receipt"]

    def _show(self, receipt: View, sheet: Sheet | None = None, said: str = "") -> Page:
        return render_template(
            "commitment.html",
            code=receipt["code"],
            kept=receipt["commitment"],
            status=receipt["status"],
            sheet=sheet or Sheet(given=receipt["commitment"]),
            choices=choices(self.shelf.room.session),
            limits=LIMITS,
            went={name: STATUS[name] for name in WENT},
            said=said,
        )

    def _change(self, receipt: View) -> Page:
        sheet = filled_in(request.form)
        command = sheet.command(ChangeCommitment, code=receipt["code"])
        if command is None:
            return self._show(receipt, sheet)
        answer = self.shelf.ask(command, AUTHOR)
        if sheet.refused(answer):
            return self._show(receipt, sheet)
        return self._show((answer.mine or {})["receipt"], said=_("Changed. Organisers see it as it is now."))

    def _went(self, receipt: View) -> Page:
        went = request.form.get("went", "")
        if went not in WENT:
            return self._show(receipt)
        return self._ask(receipt, SayHowItWent(code=receipt["code"], went=went, key=Sheet().key))

    def _ask(self, receipt: View, command: Command) -> Page:
        answer = self.shelf.ask(command, AUTHOR)
        found: Any = (answer.mine or {}).get("receipt", receipt)
        return self._show(found, said=_(REASONS[answer.code]) if answer.code else _("Thank you. It is noted."))

    def _sure(self, receipt: View) -> Page:
        return render_template("commitment_sure.html", code=receipt["code"], kept=receipt["commitment"])

    def _delete(self, receipt: View) -> Page:
        answer = self.shelf.ask(DeleteCommitment(code=receipt["code"], key=Sheet().key), AUTHOR)
        if answer.code:
            return self._show(receipt, said=_(REASONS[answer.code]))
        return render_template("commitment_code.html", deleted=True)
