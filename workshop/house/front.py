"""The house's own application: what is asked for before it is known, or without it, which workshop is meant."""

import os
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask, request
from socketio import exceptions
from werkzeug.exceptions import TooManyRequests

from workshop.files.shipped import Session
from workshop.health.watch import Health
from workshop.house.door import HostDoor
from workshop.house.home import HomePages
from workshop.house.pages import FrontPages
from workshop.house.rooms import Rooms
from workshop.house.secrets import HouseSecrets
from workshop.store.signed_out import HOUSE
from workshop.venue.listening import Listening
from workshop.web import connectivity, forms
from workshop.web.application import flask_app, guard, socket_server
from workshop.web.health import HealthPages
from workshop.web.line import Line
from workshop.web.origin import is_ours
from workshop.web.signed_out import SignedOut
from workshop.web.slowly import AGAIN
from workshop.web.tongue import speak

COOKIE = "house"
SIGNED_IN = timedelta(hours=12)  # a day's work at the home page
CROWDED = "house.crowded"
"""In the environ of a request that came while too many waited who name a code."""


@dataclass(frozen=True)
class Front:
    """`address` is where people find this house."""

    rooms: Rooms
    codes: Line
    secrets: HouseSecrets
    sessions: tuple[Session, ...]
    address: str
    health: Health
    listening: Listening

    def app(self, async_mode: str) -> Flask:
        app = flask_app(self.secrets.signing, COOKIE, self.listening)
        door = HostDoor(self.secrets.host, SignedOut(self.rooms.workshops.engine, HOUSE))
        app.config.update(HOSTED="", PERMANENT_SESSION_LIFETIME=SIGNED_IN)
        app.jinja_env.globals.update(rehearsal=False)
        app.before_request(_turned_away)
        self._pages(app, door)
        ours = is_ours(self.listening.public_url)
        forms.register(app, door, ours)
        speak(app, door)
        socket_server(app, async_mode, ours).server.on("connect", _refused)
        guard(app, lambda _: "", self.listening.proxies)
        return app

    def _pages(self, app: Flask, door: HostDoor) -> None:
        app.register_blueprint(FrontPages(self.rooms, self.codes).blueprint())
        app.register_blueprint(HomePages(self.rooms, self.secrets, door, self.sessions, self.address).blueprint())
        app.register_blueprint(connectivity.blueprint())
        app.register_blueprint(HealthPages(self.health, os.environ.get("METRICS_TOKEN", "")).blueprint())


def _turned_away() -> None:
    if CROWDED in request.environ:
        raise TooManyRequests(retry_after=AGAIN)


def _refused(_sid: str, _environ: dict[str, Any], _auth: Any = None) -> None:
    """Who is known to no workshop is told so as any workshop would."""
    raise exceptions.ConnectionRefusedError("not-yours")
