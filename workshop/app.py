"""The one place where the parts are joined."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from secrets import randbits
from typing import Any, Protocol

from flask import Flask, Response, g, render_template, request
from flask_babel import Babel, get_locale
from flask_babel import gettext as _
from flask_compress import Compress
from flask_socketio import SocketIO
from werkzeug.exceptions import HTTPException, TooManyRequests
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import engine as green
from workshop import figures
from workshop.bus import Bus
from workshop.files.manuscript import Manuscript
from workshop.health.figures import Watched
from workshop.health.watch import Health
from workshop.journey.roles import Moment, Role
from workshop.rehearsal.beside import Beside
from workshop.rehearsal.clock import RehearsalClock
from workshop.room import Room
from workshop.shelf import Ask, Shelf, plan_of
from workshop.steady import SteadyClock
from workshop.store.database import Database as Engine
from workshop.store.log import Log
from workshop.store.workshops import Workshop
from workshop.venue.clocks import PhoneClocks
from workshop.venue.listening import Listening
from workshop.views.around import Around
from workshop.web import connectivity, forms, headers, languages, socket, static, unruly
from workshop.web.agenda_editor import AgendaPages
from workshop.web.announcer import Announcer
from workshop.web.aside import AsidePages
from workshop.web.author import AuthorPages
from workshop.web.cookie import Cookie
from workshop.web.debrief import DebriefPages
from workshop.web.door import Door
from workshop.web.flood import Known, in_front
from workshop.web.health import HealthPages
from workshop.web.material import MaterialPages
from workshop.web.organiser import OrganiserPages
from workshop.web.organiser_keeping import KeepingPages
from workshop.web.organiser_past import PastPages
from workshop.web.organiser_slip import SlipPages
from workshop.web.origin import Ours, is_ours
from workshop.web.pages import Pages
from workshop.web.paper import PaperPages
from workshop.web.quiet import Quiet
from workshop.web.rehearsal import RehearsalPages
from workshop.web.rehearse import RehearsePages
from workshop.web.replan import ReplanPages
from workshop.web.secrets import WhatOpens
from workshop.web.templates import TEMPLATES
from workshop.web.venue import VenuePages
from workshop.web.wire import Json


class Speaking(Protocol):
    """Knows which language somebody chose before."""

    @property
    def language(self) -> str | None: ...


ROOT = Path(__file__).parent.parent
KNOWN = timedelta(days=14)  # how long a phone is known again
COOKIE, REHEARSAL = "journey", "rehearsal"  # cookies do not tell ports apart
LARGEST_MESSAGE = 64 * 1024  # bytes; the longest form has far less


def now() -> Moment:
    """What the laptop's clock says: time enters here."""
    return moment(datetime.now().astimezone())


def moment(local: datetime) -> Moment:
    """Midnight is counted back on the clock's face, so that 11:00 is eleven hours after it also on the day on which the
    clocks change."""
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return Moment(int(local.timestamp() * 1000), int(midnight.timestamp() * 1000), randbits(64))


def create_app(
    workshop: Workshop,
    database: Engine,
    secrets: WhatOpens,
    addresses: tuple[str, ...],
    async_mode: str = green.NAME,
    listening: Listening = Listening(),
    rehearsal: RehearsalClock | None = None,
    beside: Beside | None = None,
    manuscript: Manuscript | None = None,
    health: Health | None = None,
    clock: SteadyClock | None = None,
    bus: Bus = Bus(),
    elsewhere: Ask | None = None,
) -> Flask:
    """The whole product for one workshop; its room is in `app.extensions["room"]`.

    `manuscript`: the agenda's file, where there is one that can be edited. `health`: of the program that this is in.
    `bus`: to other programs that serve it. `elsewhere`: where many are hosted, how this one asks another.
    """
    clock = clock or SteadyClock(now)
    app, ours = flask_app(secrets.signing, REHEARSAL if rehearsal else COOKIE, listening), is_ours(listening.public_url)
    app.config["HOSTED"] = workshop.code if elsewhere else None
    app.jinja_env.globals.update(rehearsal=rehearsal is not None)
    socketio = socket_server(app, async_mode, ours)
    room = Room(plan_of(workshop), Log(database, workshop.id), rehearsal or clock)
    clock.running = lambda: room.session.started and not room.session.ended
    door = Door(app, secrets, workshop.id)
    rate = _rehearsed(rehearsal, room) if rehearsal else None
    health = health or Health(database)
    announcer = Announcer(room, Around(workshop.code, addresses), _send(socketio, health), rate, bus)
    health.watched[workshop.id] = _watched(room, announcer, health)
    shelf, clocks = Shelf(room, database, elsewhere), PhoneClocks(lambda: now().now)
    socket.register(socketio, shelf, door, announcer, clocks)
    app.register_blueprint(Pages(room, door, announcer, workshop.code, rehearsal).blueprint())
    app.register_blueprint(PaperPages(room, door, announcer, workshop.code).blueprint())
    venue = VenuePages(room, door, announcer, clocks, listening)
    app.before_request(venue.light)
    app.register_blueprint(venue.blueprint())
    app.register_blueprint(ReplanPages(room, door).blueprint())
    app.register_blueprint(MaterialPages(room, door).blueprint())
    if manuscript:
        app.register_blueprint(AgendaPages(room, door, manuscript).blueprint())
    app.register_blueprint(connectivity.blueprint())
    if rehearsal:
        app.register_blueprint(RehearsalPages(room, door, announcer, rehearsal).blueprint())
    else:
        app.register_blueprint(RehearsePages(room, door, beside).blueprint())
    for pages in (OrganiserPages, SlipPages, PastPages, KeepingPages, AsidePages, DebriefPages):
        app.register_blueprint(pages(shelf, door).blueprint())
    app.register_blueprint(AuthorPages(shelf).blueprint())
    forms.register(app, door, ours)
    app.register_blueprint(HealthPages(health, os.environ.get("METRICS_TOKEN", "")).blueprint())
    speak(app, door)
    guard(app, door.known, listening.proxies)
    app.extensions.update(room=room, shelf=shelf, announcer=announcer, door=door, database=database, code=workshop.code)
    app.extensions.update(health=health, clock=clock)
    room.start()
    announcer.start()
    return app


def close_app(app: Flask) -> None:
    """Ends all that it has going on: who is connected is sent away, what was asked comes to its end."""
    server = app.extensions["socketio"].server
    for sid in list(app.extensions["announcer"].present):
        server.disconnect(sid)
    app.extensions["announcer"].stop()
    app.extensions["room"].stop()
    app.extensions["health"].watched.pop(app.extensions["room"].log.workshop, None)
    server.shutdown()


def guard(app: Flask, known: Known, hops: int) -> None:
    """In front of it: no floods, and of who asks what `hops` proxies say."""
    app.wsgi_app = through_proxies(in_front(app.wsgi_app, known), hops)  # type: ignore[method-assign]


def through_proxies(application: Any, hops: int) -> Any:
    return ProxyFix(application, x_for=hops, x_proto=hops, x_host=hops) if hops else application


def socket_server(app: Flask, async_mode: str, ours: Ours) -> SocketIO:
    made = SocketIO(
        app,
        async_mode=async_mode,
        async_handlers=False,  # keeps the order of what one phone sends
        json=Json,
        manage_session=False,
        cors_allowed_origins=ours,
        max_http_buffer_size=LARGEST_MESSAGE,
        http_compression=False,
        ping_interval=5,
        ping_timeout=5,
        logger=(told := unruly.quiet()),
        engineio_logger=told,
    )
    unruly.tame(made.server.eio)
    return made


def _rehearsed(clock: RehearsalClock, room: Room) -> Callable[[], int]:
    clock.session = lambda: room.session
    return lambda: clock.rate


def flask_app(signing: str, cookie: str, listening: Listening) -> Flask:
    """What every application here has, whatever pages it gets."""
    files = static.prepared()
    app = Quiet(
        __name__,
        root_path=str(ROOT),
        static_folder=str(files.at),
        static_url_path=f"/{files.address}",
        template_folder="templates",
    )
    app.session_interface = Cookie()
    app.config.update(
        SECRET_KEY=signing,
        SESSION_COOKIE_NAME=cookie,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=KNOWN,
        MAX_CONTENT_LENGTH=LARGEST_MESSAGE,
        BABEL_TRANSLATION_DIRECTORIES=str(languages.TRANSLATIONS),
        COMPRESS_MIMETYPES=["text/html"],  # files are compressed already
        COMPRESS_ALGORITHM=["br", "gzip"],
    )
    app.jinja_options = {"bytecode_cache": TEMPLATES}
    static.register(app)
    Compress(app)
    headers.register(app, public=(listening.public_url or "").startswith("https://"))
    app.register_error_handler(HTTPException, _problem)
    return app


def _send(socketio: SocketIO, health: Health) -> Any:
    def send(name: str, data: Any, to: str | list[str]) -> None:
        socketio.server.emit(name, data, room=to)
        health.tally.sent()

    return send


def _watched(room: Room, announcer: Announcer, health: Health) -> Watched:
    def connected() -> list[Role]:
        return [visitor.role for visitor in list(announcer.present.values())]

    room.log.stored = health.tally.stored
    room.settled = lambda answers: health.tally.settled([answer.code for answer in answers])
    return Watched(connected, lambda: room.waiting, lambda: room.session.ended)


def speak(app: Flask, door: Speaking) -> None:
    """Each request in its own language: asked for, chosen before, or what the browser prefers."""

    def locale() -> str:
        if "language" not in g:
            preferred = request.accept_languages.best_match(list(languages.offered()))
            g.language = languages.choose(_asked_for(), door.language, preferred)
        return str(g.language)

    Babel(app, locale_selector=locale)
    app.jinja_env.filters.update(
        day=lambda when: figures.day(when, str(get_locale())),
        direction=languages.direction,
        face=figures.face,
        own_name=languages.own_name,
        translated=_,  # `_("…")` in a template is trusted as it stands; this is for all other words
    )

    @app.context_processor
    def about_language() -> dict[str, Any]:
        language = locale()
        return {
            "language": language,
            "direction": languages.direction(language),
            "languages": languages.offered(),
        }


def _asked_for() -> str | None:
    """A form that is refused for its size or its end is in no language: the page that says so cannot read it either."""
    if given := request.args.get("language"):
        return given
    with suppress(HTTPException):
        return request.form.get("language")
    return None


def _problem(problem: HTTPException) -> Response:
    """A page in plain words instead of a bare number."""
    said = {
        403: (_("This page is not open to you"), _("Ask the facilitator for the right link.")),
        404: (
            _("There is no such page"),
            _("Check the address, or scan the QR code on the room screen again."),
        ),
        429: (
            _("Too many tries just now"),
            _("Wait half a minute, then try again. Nothing is lost."),
        ),
    }
    other = (_("This did not work"), _("Go back and try again. Nothing you gave before is lost."))
    title, message = said.get(problem.code or 500, other)
    made = Response(render_template("problem.html", title=title, message=message), problem.code or 500)
    if isinstance(problem, TooManyRequests) and problem.retry_after:
        made.headers["Retry-After"] = str(problem.retry_after)
    return made
