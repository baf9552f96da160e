"""What is kept and until when; closing; and erasing before its time, each with a tick that nothing is missing."""

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _

from workshop.activities.commitments.following import CloseCommitments
from workshop.journey.commands import ForgetNotes
from workshop.organise import kept
from workshop.store.workshops import Workshop
from workshop.web.at_desk import AtDesk
from workshop.web.sign_in import Page
from workshop.web.speaking import spoken

DELETED = "deleted"


class KeepingPages(AtDesk):
    def blueprint(self) -> Blueprint:
        made = Blueprint("keeping", __name__)
        made.get("/kept", endpoint="kept")(self.kept)
        made.post("/organise/close", endpoint="close")(self.only(self.close))
        made.post("/organise/forget", endpoint="forget")(self.only(self.forget))
        made.get("/organise/delete", endpoint="delete")(self.only(self.ask_first))
        made.post("/organise/delete", endpoint="delete_now")(self.only(self.delete))
        made.get("/organise/deleted", endpoint="deleted")(self.only(self.deleted))
        return made

    def kept(self) -> Page:
        """For anyone: what happens with what people give."""
        return render_template("kept.html", kept=[(rule, None) for rule in kept.rules(self.shelf.room.session.agenda)])

    def close(self) -> Page:
        closed = request.form.get("closed") == "yes"
        said = _("Commitments are closed. Deleting one's own stays possible.") if closed else _("They are open again.")
        self.ask(CloseCommitments(closed=closed), said)
        return self.back("kept")

    def forget(self) -> Page:
        if not _ticked():
            flash(_("Nothing was erased: the tick was missing."))
        else:
            self.ask(ForgetNotes(), _("Notes and questions are erased."))
        return self.back("kept")

    def ask_first(self, missing: bool = False) -> Page:
        workshop, here = self.begun()
        return render_template(
            "organise_delete.html",
            workshop=workshop,
            title=here.agenda.title.words(spoken()),
            day=kept.day_of(here),
            held=self.shelf.held(workshop),
            debrief=bool(here.debrief),
            aside=len(list(here.queue.quarantine())),
            running=self._runs(workshop),
            missing=missing,
        )

    def delete(self) -> Page:
        workshop, here = self.begun()
        if self._runs(workshop):
            abort(409)
        if not _ticked():
            return self.ask_first(missing=True)
        erased = self.shelf.delete(workshop)
        session[DELETED] = {"title": here.agenda.title.words(spoken()), **vars(erased)}
        return redirect(url_for("keeping.deleted"))

    def deleted(self) -> Page:
        """Said once: afterwards not even the title is remembered."""
        said = session.pop(DELETED, None)
        return (
            render_template("organise_deleted.html", deleted=said) if said else redirect(url_for("organiser.organise"))
        )

    def _runs(self, workshop: Workshop) -> bool:
        return workshop.id == self.shelf.running and not self.shelf.room.session.ended


def _ticked() -> bool:
    return request.form.get("sure") == "yes"
