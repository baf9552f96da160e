"""Workshops of this data folder: the list, side by side, and a check-in with what was given at one of them."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, flash, render_template
from flask_babel import gettext as _
from flask_babel import ngettext

from workshop.check_in import bring, recalls
from workshop.journey.session import Session
from workshop.organise.compare import Line, Part, parts
from workshop.organise.desk import kept
from workshop.organise.kept import day_of
from workshop.organise.tables import Table, to_csv
from workshop.shelf import Shelf
from workshop.store.workshops import Workshop
from workshop.views import crowd
from workshop.web.at_desk import A_FEW, AtDesk
from workshop.web.sign_in import Page
from workshop.web.speaking import spoken


@dataclass(frozen=True)
class OnShelf:
    """One workshop in the list. `commitments` is None for "a few"; `aside` waits for the care focal point."""

    workshop: Workshop
    title: str
    day: date | None
    commitments: int | None
    state: str
    aside: int
    running: bool


def shelf_of(shelf: Shelf) -> list[OnShelf]:
    return [_on_shelf(shelf, workshop, shelf.session(workshop)) for workshop in shelf.begun()]


def _on_shelf(shelf: Shelf, workshop: Workshop, session: Session) -> OnShelf:
    running = workshop.id == shelf.running
    title, aside = session.agenda.title.words(spoken()), len(list(session.queue.quarantine()))
    state = _state(workshop, session, running)
    number = crowd.at_least(len(kept(session)), session.agenda.anonymity.cell)
    return OnShelf(workshop, title, day_of(session), number, state, aside, running)


def _state(workshop: Workshop, session: Session, running: bool) -> str:
    if workshop.rehearsal:
        return str(_("Rehearsal"))
    if session.ended:
        return str(_("Ended"))
    return str(_("Running")) if running else str(_("Left without an end"))


class PastPages(AtDesk):
    def blueprint(self) -> Blueprint:
        made = Blueprint("past", __name__)
        made.get("/organise/compare", endpoint="compare")(self.only(self.compare))
        made.get("/organise/compare.csv", endpoint="compare_csv")(self.only(self.compare_csv))
        made.post("/organise/bring", endpoint="bring")(self.only(self.bring))
        return made

    def compare(self) -> Page:
        return render_template("organise_compare.html", past=shelf_of(self.shelf), parts=self._parts())

    def compare_csv(self) -> Page:
        columns = ["part", "what", *(f"{one.title} ({one.workshop.code})" for one in shelf_of(self.shelf))]
        said = [[_(part.name), _(line.name), *_cells(line)] for part in self._parts() for line in part.lines]
        rows = [dict(zip(columns, cells, strict=True)) for cells in said]
        content = to_csv(Table("compare", _("Workshops side by side"), columns, rows))
        named = {"Content-Disposition": 'attachment; filename="compare.csv"'}
        return Response(content, mimetype="text/csv", headers=named)

    def _parts(self) -> list[Part]:
        return parts([self.shelf.session(one) for one in self.shelf.begun()], spoken())

    def bring(self) -> Page:
        workshop, _session = self.begun()
        if workshop.id == self.shelf.running or not recalls(self.shelf.room.session):
            flash(_("No check-in is running that could begin with them."))
            return self.back()
        number = bring(self.shelf, workshop)
        flash(
            ngettext(
                "%(num)s commitment is now in the check-in.", "%(num)s commitments are now in the check-in.", number
            )
        )
        return self.back()


def _cells(line: Line) -> list[str]:
    return [str(A_FEW) if cell is None else str(cell) for cell in line.cells]
