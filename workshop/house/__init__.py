"""Many workshops in one program: one application for each that is open, and in front of them one for the house."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from flask import Flask

from workshop import engine, keeper
from workshop.app import create_app
from workshop.bus import DELETED, Bus
from workshop.files.shipped import Session
from workshop.health.watch import Health
from workshop.house.front import CROWDED, Front
from workshop.house.rooms import Rooms
from workshop.house.secrets import HouseSecrets
from workshop.house.which import Which
from workshop.journey.commands import ForgetOld
from workshop.steady import SteadyClock, now
from workshop.store.database import Database
from workshop.store.heads import Gone
from workshop.store.workshops import Workshop, Workshops
from workshop.venue.listening import Listening
from workshop.web.application import through_proxies
from workshop.web.door import opened_by
from workshop.web.line import CODES, PASSPHRASES, Crowded, Line
from workshop.web.organiser_earlier import Earlier
from workshop.web.sign_in import AT_DESK

A_MOMENT = 60.0  # seconds between looking whether a workshop can be closed


class House:
    """The WSGI application. It knows which workshop a request means, and nothing of what is in it."""

    def __init__(
        self,
        database: Database,
        secrets: HouseSecrets,
        sessions: Iterable[Session],
        addresses: tuple[str, ...],
        listening: Listening = Listening(),
        async_mode: str = engine.NAME,
        bus: Bus = Bus(),
    ) -> None:
        earlier = Earlier(self._with_desk, Line(PASSPHRASES))

        def make(workshop: Workshop) -> Flask:
            more: dict[str, Any] = {
                "listening": listening,
                "health": self.health,
                "bus": bus,
                "elsewhere": self.rooms.ask,
                "earlier": earlier,
            }
            return create_app(workshop, database, secrets.of(workshop.id), addresses, async_mode, **more)

        self.health, self.secrets = Health(database), secrets
        clock = SteadyClock(now)
        self.rooms = Rooms(Workshops(database), make, clock, deleted=lambda name: bus.say(name, DELETED))
        self.codes = Line(CODES)
        self.which = Which(secrets.signing, self.rooms, self.codes)
        front = Front(self.rooms, self.codes, secrets, tuple(sessions), addresses[0], self.health, listening)
        self.front = front.app(async_mode)
        self._lead = through_proxies(self._dispatch, listening.proxies)
        self._ends = [keeper.every(A_MOMENT, self.rooms.close_idle), keeper.in_time(clock.certain, self.forget)]

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        return self._lead(environ, start_response)

    def _dispatch(self, environ: dict[str, Any], start_response: Any) -> Any:
        try:
            workshop = self.which.of(environ)
        except Crowded:
            environ[CROWDED], workshop = True, None
        if workshop is None:
            return self.front(environ, start_response)
        with suppress(Gone), self.rooms.visited(workshop) as opened:
            return opened.app(environ, start_response)
        return self.front(environ, start_response)  # it was deleted elsewhere just now

    def _with_desk(self, code: str, passphrase: str) -> Workshop | None:
        """The workshop with this code, where this passphrase opens the organiser's desk."""
        found = self.rooms.with_code(code)
        return found if found and opened_by(self.secrets.of(found.id), passphrase, *AT_DESK) else None

    def forget(self) -> None:
        """What is past its days, in all workshops."""
        for name in self.rooms.workshops.with_papers():
            self.rooms.ask(name, ForgetOld(), keeper.PROGRAM)

    def close(self) -> None:
        for end in self._ends:
            end()
        self.rooms.close_all()
        self.front.extensions["socketio"].server.shutdown()
