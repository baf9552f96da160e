"""Keying in a paper slip for somebody who wrote by hand; the code goes back onto the slip."""

from flask import Blueprint, render_template, request

from workshop.activities.commitments.giving import KeySlip
from workshop.web.at_desk import ORGANISER, AtDesk
from workshop.web.commitment_form import LIMITS, Sheet, choices, filled_in
from workshop.web.sign_in import Page


class SlipPages(AtDesk):
    def blueprint(self) -> Blueprint:
        made = Blueprint("slip", __name__)
        made.get("/organise/slip", endpoint="slip")(self.only(self.empty))
        made.post("/organise/slip", endpoint="key_in")(self.only(self.key_in))
        return made

    def empty(self) -> Page:
        return self._show(Sheet())

    def key_in(self) -> Page:
        """The page with the code has no address of its own: a code never stands in one."""
        workshop, _session = self.begun()
        sheet = filled_in(request.form)
        command = sheet.command(KeySlip)
        if command is None:
            return self._show(sheet)
        answer = self.shelf.ask_in(workshop.id, command, ORGANISER)
        if sheet.refused(answer):
            return self._show(sheet)
        receipt = (answer.mine or {})["receipt"]
        return render_template("organise_slip_code.html", receipt=receipt, same={"workshop": workshop.id})

    def _show(self, sheet: Sheet) -> Page:
        workshop, session = self.begun()
        here = {"choices": choices(session), "limits": LIMITS, "same": {"workshop": workshop.id}}
        return render_template("organise_slip.html", sheet=sheet, **here)
