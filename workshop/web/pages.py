"""Pages for people: joining, the phone, the console, the room screen, care."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from flask import Blueprint, Response, abort, current_app, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _

from workshop.journey.codes import spelled
from workshop.journey.roles import Role
from workshop.rehearsal.clock import SPEEDS, RehearsalClock
from workshop.room import Room
from workshop.views.common import screen_name
from workshop.web import care, languages, qr
from workshop.web.announcer import Announcer
from workshop.web.door import Door
from workshop.web.line import CODES, Line
from workshop.web.scripts import needed_by
from workshop.web.sign_in import OPENS, Page, behind_passphrase
from workshop.web.slowly import slowly
from workshop.web.speaking import page, spoken

BY_LINK = {
    Role.SCREEN: "screen",
    Role.TIMEKEEPER: "time",
    Role.MODERATOR: "moderate",
    Role.READER: "reader",
    Role.SPEAKER: "speaker",
}
LONGEST_CODE = 40  # with blanks and dashes between
CARE_KEPT = 4 * 60 * 60  # seconds; an evening and the way home
LINKS = {**BY_LINK, Role.COFACILITATOR: "console"}


@dataclass(frozen=True)
class Pages:
    """What the pages of one workshop need."""

    room: Room
    door: Door
    announcer: Announcer
    code: str
    rehearsal: RehearsalClock | None = None
    codes: Line = field(default_factory=lambda: Line(CODES))

    def blueprint(self) -> Blueprint:
        made = Blueprint("pages", __name__)
        made.get("/")(self.home)
        made.route("/j/<code>", methods=["GET", "POST"], endpoint="join")(self.join)
        made.get("/phone")(self.phone)
        made.route("/console", methods=["GET", "POST"], endpoint="console")(self.console)
        for role, name in BY_LINK.items():
            made.get(f"/{name}", endpoint=name)(partial(self._behind_key, role, f"{name}.html"))
        made.route("/quarantine", methods=["GET", "POST"], endpoint="quarantine")(self.quarantine)
        made.get("/care", endpoint="care")(self.care)
        made.get("/qr/<code>.svg")(self.qr_code)
        made.get("/screen/wifi.svg")(self.wifi_code)
        return made

    def home(self) -> Page:
        """A phone that typed the short address."""
        typed = request.args.get("code")
        if typed is None:
            return render_template("code.html", error=None)
        if self._is_code(typed):
            return redirect(url_for("pages.join", code=self.code))
        return render_template("code.html", error=self._no_such_code()), 404

    def _is_code(self, typed: str) -> bool:
        return slowly(self.codes, lambda: spelled(typed[:LONGEST_CODE]) == self.code)

    def _no_such_code(self) -> str:
        return str(_("No workshop has this code. Look at the room screen and try again, letter by letter."))

    def join(self, code: str) -> Page:
        if not self._is_code(code):
            if request.is_json:
                return {"ok": False}, 404
            return render_template("code.html", error=self._no_such_code()), 404
        return self._let_in() if request.method == "POST" else self._ask_in()

    def _ask_in(self) -> Page:
        agenda, language = self.room.session.agenda, languages.choose(request.args.get("language"), spoken())
        return render_template(
            "join.html",
            code=self.code,
            workshop=agenda.title.said(language),
            tables=agenda.tables,
            table=request.args.get("table", self.door.table),
            notice_html=care.notice(self.room.session, language),
            notice_language=care.notice_language(self.room.session, language),
            error=None,
        )

    def _let_in(self) -> Page:
        sent: Any = _json() if request.is_json else request.form
        if not hasattr(sent, "get"):
            return {"ok": False}, 400
        self.door.join(str(sent.get("language") or spoken()), str(sent.get("table") or ""))
        return ({"ok": True}, 201) if request.is_json else redirect(url_for("pages.phone"))

    def phone(self) -> Page:
        if not self.door.has(Role.PARTICIPANT):
            return redirect(url_for("pages.home"))
        return render_template(
            "phone.html",
            page=page(Role.PARTICIPANT, **self._first(), nudge=self.room.session.agenda.nudge.get(spoken(), ())),
            care=care.contacts(self.room.session, spoken()),
            scripts=needed_by("js/phone/index.js", f"js/phone/{screen_name(self.room.session)}.js"),
        )

    def _first(self) -> dict[str, Any]:
        """What the socket will say in a moment, so that a slow phone has something to show before that."""
        visitor = self.door.participant()
        return {"code": self.code, "view": self.announcer.views.whole(visitor) if visitor else None}

    def console(self) -> Page:
        """With the passphrase, or as a co-facilitator by link."""
        if (key := request.args.get("key")) is not None:
            return self._enters(Role.COFACILITATOR, key)
        return self._behind_passphrase(Role.FACILITATOR, "console.html", self._for_the_console)

    def _for_the_console(self) -> dict[str, Any]:
        editable = "agenda" in current_app.blueprints
        more: dict[str, Any] = {"links": self._links(), "console": self.door.console, "editable": editable}
        if self.rehearsal is None:
            return more
        return {**more, "rehearsal": {"speeds": SPEEDS, "speed": self.rehearsal.speed}}

    def quarantine(self) -> Page:
        return self._behind_passphrase(Role.CARE, "quarantine.html", dict)

    def _behind_passphrase(self, role: Role, template: str, more: Callable[[], dict[str, Any]]) -> Page:
        def show() -> Page:
            return render_template(template, page=page(role, code=self.code, token=self.door.token, **more()))

        return behind_passphrase(self.door, show, right=role, whose=(role,))

    def _links(self) -> dict[str, str]:
        """Links for helpers, each with a key that opens one page only."""
        base, hosted = self.announcer.around().base(self.room.session.address), current_app.config["HOSTED"]
        where = f"workshop={hosted}&" if hosted else ""
        links = {role.value: f"{base}/{name}?{where}key={self.door.key(role)}" for role, name in LINKS.items()}
        return {**links, Role.CARE.value: f"{base}/quarantine{where and f'?workshop={hosted}'}"}

    def _behind_key(self, role: Role, template: str) -> Page:
        if (key := request.args.get("key")) is not None:
            return self._enters(role, key)
        if not self.door.has(role):
            return redirect(url_for("pages.console"))
        if "language" in request.args:
            return self._in_their_language()
        return render_template(template, page=page(role, code=self.code))

    def _enters(self, role: Role, key: str) -> Page:
        """The key is taken out of the address at once: the address bar may be on the wall."""
        if not slowly(self.codes, lambda: self.door.is_key(role, key)):
            abort(403)
        self.door.grant(*OPENS.get(role, (role,)))
        return self._in_their_language()

    def _in_their_language(self) -> Page:
        """Page and views agree on it, also after the address has lost what it carried."""
        self.door.speak(spoken())
        return redirect(request.path)

    def care(self) -> Page:
        """Kept by the browser alone, for whoever needs it when the laptop is gone; `care.js` renews it."""
        answer = make_response(render_template("care.html", care=care.contacts(self.room.session, spoken())))
        answer.headers["Cache-Control"] = f"private, max-age={CARE_KEPT}"
        return answer

    def qr_code(self, code: str) -> Page:
        if not self._is_code(code):
            abort(404)
        address = self.announcer.around().join_url(self.room.session.address)
        table = request.args.get("table")
        return _picture(f"{address}?table={table}" if table else address)

    def wifi_code(self) -> Page:
        """For room screen, console and paper: a password is not for whoever guesses an address."""
        wifi = self.room.session.wifi
        if not self.door.has(Role.SCREEN):
            return redirect(url_for("pages.console"))
        return _picture(wifi.text) if wifi else abort(404)


def _json() -> Any:
    """None for what is none, and for what nests deeper than anybody means."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def _picture(text: str) -> Response:
    return Response(qr.svg(text), mimetype="image/svg+xml")
