"""`/console/room`: whether phones reach this laptop, and what else a room needs before people come."""

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _

from workshop.draft import Visitor
from workshop.journey.refused import REASONS, Refused
from workshop.journey.roles import Role
from workshop.journey.wifi import Wifi
from workshop.room import Room
from workshop.venue import laptop
from workshop.venue.clocks import PhoneClocks
from workshop.venue.findings import Facts, findings
from workshop.venue.listening import Listening, host_of
from workshop.venue.this_machine import from_here
from workshop.web.addresses import join_addresses
from workshop.web.announcer import Announcer
from workshop.web.door import Door
from workshop.web.sign_in import Page, only_for
from workshop.web.speaking import spoken
from workshop.web.venue_words import row
from workshop.web.wire import parse

FACILITATOR = Visitor(Role.FACILITATOR)

PHONES_OPEN = frozenset({"pages.home", "pages.join", "pages.phone"})
"""By endpoint. Other machines open other pages, perhaps by cable: that says nothing of the Wi-Fi."""


@dataclass(frozen=True)
class VenuePages:
    room: Room
    door: Door
    announcer: Announcer
    clocks: PhoneClocks
    listening: Listening

    def blueprint(self) -> Blueprint:
        made = Blueprint("venue", __name__)
        only = only_for(self.door, Role.FACILITATOR)
        made.get("/console/room", endpoint="room")(only(self.page))
        made.get("/console/room/now", endpoint="now")(only(self.now))
        made.post("/console/room/wifi", endpoint="wifi")(only(self.wifi))
        return made

    def light(self) -> None:
        """Before each request. Behind a public address all requests come from one machine, so there everyone counts."""
        if request.endpoint not in PHONES_OPEN:
            return
        here, name = self.announcer.here, request.host.lower()
        dark = [address for address in here.addresses if address not in here.reached and host_of(address) == name]
        if dark and (self.listening.public_url or not from_here(request.remote_addr or "")):
            for address in dark:
                self.announcer.reach(address)

    def page(self) -> Page:
        return self._drawn("venue.html")

    def now(self) -> Page:
        """What changes while one looks."""
        return self._drawn("venue_now.html")

    def wifi(self) -> Page:
        """What was refused stands in the form again, with the reason."""
        name, password = (request.form.get(field, "") for field in ("name", "password"))
        code = self._ask(name, password)
        if code:
            return self._drawn("venue.html", wifi=Wifi(name, password), refused=_(REASONS[code])), 422
        return redirect(url_for("venue.room", _anchor="wifi"))

    def _ask(self, name: str, password: str) -> str:
        """The code of the refusal, empty when it was taken."""
        try:
            return self.room.ask(parse("SetWifi", {"name": name, "password": password}), FACILITATOR).code
        except Refused as refusal:
            return refusal.code

    def _drawn(self, template: str, **more: object) -> str:
        facts = self._facts()
        return render_template(
            template,
            workshop=self.room.session.agenda.title.words(spoken()),
            rows=[row(finding) for finding in findings(facts)],
            seen=bool(facts.reached),
            address=facts.chosen.removeprefix("http://").removeprefix("https://"),
            code=self.announcer.here.code,
            **{"wifi": self.room.session.wifi, **more},
        )

    def _facts(self) -> Facts:
        around = self.announcer.around()
        return Facts(
            listening=self.listening,
            addresses=around.addresses,
            found=self._found(),
            chosen=around.base(self.room.session.address),
            reached=around.reached,
            people=around.people,
            free=laptop.free_bytes(self.listening.data),
            power=laptop.power(),
            browser_ahead=self._browser_ahead(),
            phones_ahead=self.clocks.ahead,
        )

    def _found(self) -> tuple[str, ...] | None:
        """None where it was said which address to use: that stays as it is."""
        fixed = self.listening.public_url or not self.listening.everywhere
        return None if fixed else join_addresses(self.listening)

    def _browser_ahead(self) -> int | None:
        theirs = request.args.get("clock", type=int)
        return None if theirs is None else self.clocks.compared(theirs)
