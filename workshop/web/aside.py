"""What was set aside for care in a workshop that is over: for the care focal point alone, as a plain page."""

from dataclasses import dataclass

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from workshop.draft import Visitor
from workshop.journey.moderation import MarkRead
from workshop.journey.refused import REASONS
from workshop.journey.roles import Role
from workshop.shelf import Shelf
from workshop.store.workshops import Workshop
from workshop.views import carer
from workshop.web.door import Door
from workshop.web.sign_in import Page, behind_passphrase
from workshop.web.speaking import spoken

FOCAL_POINT = Visitor(Role.CARE)


@dataclass(frozen=True)
class AsidePages:
    shelf: Shelf
    door: Door

    def blueprint(self) -> Blueprint:
        made = Blueprint("aside", __name__)
        made.route("/quarantine/<name>", methods=["GET", "POST"], endpoint="quarantine")(self.quarantine)
        made.post("/quarantine/<name>/read", endpoint="read")(self.read)
        return made

    def quarantine(self, name: str) -> Page:
        return behind_passphrase(self.door, lambda: self._show(name), right=Role.CARE, whose=(Role.CARE,))

    def _show(self, name: str) -> Page:
        view = carer.view(self.shelf.session(self._past(name)), spoken())
        return render_template("kept_aside.html", name=name, items=view["items"], erased=view["erased"])

    def read(self, name: str) -> Page:
        if not self.door.has(Role.CARE):
            return redirect(url_for("aside.quarantine", name=name))
        item = MarkRead.model_validate({"item": request.form.get("item", "")[:200]})
        answer = self.shelf.ask_in(self._past(name).id, item, FOCAL_POINT)
        flash(_(REASONS[answer.code]) if answer.code else _("It is erased, everywhere and for good."))
        return redirect(url_for("aside.quarantine", name=name))

    def _past(self, name: str) -> Workshop:
        found = self.shelf.find(name)
        if found is None:
            abort(404)
        return found
