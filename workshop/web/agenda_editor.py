"""`/console/agenda`: the agenda for people who do not write YAML; the file is the one the server was started with."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from workshop.files.faults import Fault, FaultyFile
from workshop.files.manuscript import ChangedMeanwhile, Draft, Manuscript, Unwritable, mark
from workshop.files.relaid import Typed
from workshop.files.sheet import Sheet, sheet, with_moved, with_typed
from workshop.files.spans import Unchangeable
from workshop.journey.roles import Role
from workshop.room import Room
from workshop.web.agenda_words import WordsPage, is_row, way_of
from workshop.web.door import Door
from workshop.web.sign_in import only_for
from workshop.web.tongue import told


@dataclass(frozen=True)
class AgendaPages:
    room: Room
    door: Door
    manuscript: Manuscript

    def blueprint(self) -> Blueprint:
        made, words = Blueprint("agenda", __name__), WordsPage(self.manuscript)
        made.get("/console/agenda", endpoint="page")(self.only(self.page))
        made.post("/console/agenda", endpoint="change")(self.only(self.change))
        made.post("/console/agenda/times", endpoint="times")(self.only(self.times))
        made.get("/console/agenda/words", endpoint="words")(self.only(words.page))
        made.post("/console/agenda/words", endpoint="write")(self.only(words.write))
        return made

    def only(self, view: Callable[[], ResponseReturnValue]) -> Callable[[], ResponseReturnValue]:
        """For facilitators; a file that cannot be read says so instead of a page."""

        @wraps(view)
        def guarded() -> ResponseReturnValue:
            try:
                return view()
            except FaultyFile as problem:
                return _unread(self.manuscript, problem.faults)

        return only_for(self.door, Role.FACILITATOR)(guarded)

    def page(self) -> ResponseReturnValue:
        draft = self.manuscript.draft()
        shown = sheet(draft.text, self.manuscript.file)
        if shown.data is None:
            return _unread(self.manuscript, shown.faults)
        return self._drawn(draft, shown)

    def _drawn(self, draft: Draft, shown: Sheet, status: int = 200) -> ResponseReturnValue:
        there = self.manuscript.on_disk()
        made = render_template(
            "agenda.html",
            file=self.manuscript.file.name,
            sheet=shown,
            rows=shown.rows(),
            draft=draft,
            begun=self.room.session.started,
            meanwhile=mark(there) if there != draft.base else "",
            moved=request.args.get("moved", ""),
        )
        return made, status

    def change(self) -> ResponseReturnValue:
        """One form for everything: whatever button was pressed, what was typed beside it is kept first."""
        draft, do = self.manuscript.draft(), request.form.get("do", "")
        if do in ("theirs", "discard"):
            return self._let_go()
        if request.form.get("seen") != draft.mark:
            flash(_("The agenda was changed in another window meanwhile. This is how it is now; nothing was saved."))
            return redirect(url_for("agenda.page"))
        try:
            self._keep(draft, _typed())
            return self._done(do)
        except Unchangeable as problem:
            flash(_("This could not be changed here: %(why)s", why=problem))
        except Unwritable as problem:
            flash(_("The file could not be written: %(why)s. Your changes are kept here.", why=problem))
        return redirect(url_for("agenda.page"))

    def _keep(self, draft: Draft, typed: Typed) -> None:
        text = with_typed(draft.text, self.manuscript.file, typed)
        self.manuscript.keep(Draft(draft.base, text))

    def _done(self, do: str) -> ResponseReturnValue:
        if do in ("save", "mine"):
            return self._save(request.form.get("over") if do == "mine" else None)
        if do.startswith("move."):
            return self._move(do)
        return redirect(url_for("agenda.page"))

    def _move(self, do: str) -> ResponseReturnValue:
        """`move.up.blocks.1.steps.2`; what is no row of a list stays where it is."""
        _move, direction, *rest = do.split(".")
        way, by = way_of(".".join(rest)), {"up": -1, "down": 1}.get(direction, 0)
        draft = self.manuscript.draft()
        if not by or not is_row(sheet(draft.text, self.manuscript.file).data, way):
            return redirect(url_for("agenda.page"))
        text = with_moved(draft.text, self.manuscript.file, way, by)
        self.manuscript.keep(Draft(draft.base, text))
        key = ".".join(map(str, (*way[:-1], int(way[-1]) + by)))
        return redirect(
            url_for("agenda.page", moved=f"{direction}.{key}")
        )  # with an anchor nothing would get the focus

    def _save(self, over: str | None) -> ResponseReturnValue:
        """What `check` would refuse is not written: the next start would refuse it, too."""
        draft = self.manuscript.draft()
        if sheet(draft.text, self.manuscript.file).faults:
            flash(_("Not saved yet: something does not fit. It is named below; your changes are kept here."))
            return redirect(url_for("agenda.page", _anchor="faults"))
        try:
            former = self.manuscript.save(over=over)
        except ChangedMeanwhile:
            flash(_("Not saved yet: the file was changed on disk meanwhile. Choose below; both versions are kept."))
            return redirect(url_for("agenda.page", _anchor="meanwhile"))
        if former:
            flash(_("Saved. The former version is beside it: %(name)s", name=former.name))
        else:
            flash(_("Nothing had been changed, so the file is as it was."))
        return redirect(url_for("agenda.page"))

    def _let_go(self) -> ResponseReturnValue:
        try:
            kept = self.manuscript.put_aside()
        except Unwritable as problem:
            flash(_("The file could not be written: %(why)s. Your changes are kept here.", why=problem))
            return redirect(url_for("agenda.page"))
        if kept:
            flash(_("This is the file as it is on disk. Your version is beside it: %(name)s", name=kept.name))
        return redirect(url_for("agenda.page"))

    def times(self) -> ResponseReturnValue:
        """The run sheet that would follow from what is being typed; nothing is kept."""
        draft = self.manuscript.draft()
        try:
            text = with_typed(draft.text, self.manuscript.file, _typed())
        except Unchangeable:
            text = draft.text
        shown = sheet(text, self.manuscript.file)
        rows = [one for row in shown.rows() for one in (row, *row.steps)]
        said = {
            row.key: {"clock": row.clock, "spare": row.spare, "faults": list(map(told, row.faults))} for row in rows
        }
        return jsonify({"rows": said, "ends": shown.ends})


def _typed() -> dict[str, str]:
    return {name: str(value) for name, value in request.form.items() if name not in ("token", "seen", "do", "over")}


def _unread(manuscript: Manuscript, faults: list[Fault]) -> ResponseReturnValue:
    said: list[Any] = [{"line": fault.place.line, "what": fault.what} for fault in faults]
    return render_template("agenda_unread.html", file=manuscript.file.name, faults=said), 200
