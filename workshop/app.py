"""The one place where the parts of a workshop are joined."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from workshop import engine as green
from workshop.bus import Bus
from workshop.files.manuscript import Manuscript
from workshop.health.figures import Watched
from workshop.health.watch import Health
from workshop.journey.roles import Role
from workshop.rehearsal.beside import Beside
from workshop.rehearsal.clock import RehearsalClock
from workshop.room import Room
from workshop.shelf import Ask, Shelf, plan_of
from workshop.steady import SteadyClock, now
from workshop.store.database import Database as Engine
from workshop.store.log import Log
from workshop.store.workshops import Workshop
from workshop.venue.clocks import PhoneClocks
from workshop.venue.listening import Listening
from workshop.views.around import Around
from workshop.web import connectivity, forms, socket
from workshop.web.agenda_editor import AgendaPages
from workshop.web.announcer import Announcer
from workshop.web.application import flask_app, guard, socket_server
from workshop.web.aside import AsidePages
from workshop.web.author import AuthorPages
from workshop.web.debrief import DebriefPages
from workshop.web.door import Door
from workshop.web.health import HealthPages
from workshop.web.leaving import LeavingPages
from workshop.web.material import MaterialPages
from workshop.web.organiser import OrganiserPages
from workshop.web.organiser_earlier import Earlier, EarlierPages
from workshop.web.organiser_keeping import KeepingPages
from workshop.web.organiser_past import PastPages
from workshop.web.organiser_slip import SlipPages
from workshop.web.origin import is_ours
from workshop.web.pages import Pages
from workshop.web.paper import PaperPages
from workshop.web.rehearsal import RehearsalPages
from workshop.web.rehearse import RehearsePages
from workshop.web.replan import ReplanPages
from workshop.web.secrets import WhatOpens
from workshop.web.signed_out import SignedOut
from workshop.web.tongue import speak
from workshop.web.venue import VenuePages

COOKIE, REHEARSAL = "journey", "rehearsal"  # cookies do not tell ports apart
DESK = (OrganiserPages, SlipPages, PastPages, KeepingPages, AsidePages, DebriefPages)


@dataclass(frozen=True)
class Trying:
    """What is there before it matters: a rehearsal that this is, one beside it, an agenda that can be edited."""

    rehearsal: RehearsalClock | None
    beside: Beside | None
    manuscript: Manuscript | None


@dataclass(frozen=True)
class Parts:
    """What the pages of one workshop are made of."""

    code: str
    room: Room
    door: Door
    announcer: Announcer
    shelf: Shelf
    clocks: PhoneClocks
    listening: Listening
    trying: Trying
    earlier: Earlier | None


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
    earlier: Earlier | None = None,
) -> Flask:
    """The whole product for one workshop; its room is in `app.extensions["room"]`.

    `manuscript`: the agenda's file, where there is one that can be edited. `health`: of the program that this is in.
    `bus`: to other programs that serve it. `elsewhere`: where many are hosted, how this one asks another;
    `earlier`: and takes the commitments of one.
    """
    app = flask_app(secrets.signing, REHEARSAL if rehearsal else COOKIE, listening)
    app.config["HOSTED"] = workshop.code if elsewhere else None
    app.jinja_env.globals.update(rehearsal=rehearsal is not None)
    ours, health, clock = is_ours(listening.public_url), health or Health(database), clock or SteadyClock(now)
    sockets = socket_server(app, async_mode, ours)
    room = Room(plan_of(workshop), Log(database, workshop.id), rehearsal or clock)
    clock.running = lambda: room.session.started and not room.session.ended
    rate = _rehearsed(rehearsal, room) if rehearsal else None
    announcer = Announcer(room, Around(workshop.code, addresses), _send(sockets, health), rate, bus)
    health.watched[workshop.id] = _watched(room, announcer, health)
    door = Door(app, secrets, SignedOut(database, workshop.id))
    shelf, clocks = Shelf(room, database, elsewhere), PhoneClocks(_by_the_clock)
    socket.register(sockets, shelf, door, announcer, clocks)
    trying = Trying(rehearsal, beside, manuscript)
    _give_pages(app, Parts(workshop.code, room, door, announcer, shelf, clocks, listening, trying, earlier))
    app.register_blueprint(HealthPages(health, os.environ.get("METRICS_TOKEN", "")).blueprint())
    forms.register(app, door, ours)
    speak(app, door)
    guard(app, door.known, listening.proxies)
    app.extensions.update(room=room, shelf=shelf, announcer=announcer, door=door, database=database, code=workshop.code)
    app.extensions.update(health=health, clock=clock)
    room.start()
    announcer.start()
    return app


def _give_pages(app: Flask, parts: Parts) -> None:
    room, door, shelf = parts.room, parts.door, parts.shelf
    venue = VenuePages(room, door, parts.announcer, parts.clocks, parts.listening)
    app.before_request(venue.light)
    app.register_blueprint(connectivity.blueprint())
    for pages in (
        Pages(room, door, parts.announcer, parts.code, parts.trying.rehearsal),
        PaperPages(room, door, parts.announcer, parts.code),
        venue,
        ReplanPages(room, door),
        MaterialPages(room, door),
        AuthorPages(shelf),
        LeavingPages(room, door, parts.announcer.together),
        *(desk(shelf, door) for desk in DESK),
        *([EarlierPages(shelf, door, parts.earlier)] if parts.earlier else []),
        *_for_trying_out(parts),
    ):
        app.register_blueprint(pages.blueprint())


def _for_trying_out(parts: Parts) -> Iterator[Any]:
    trying = parts.trying
    if trying.manuscript:
        yield AgendaPages(parts.room, parts.door, trying.manuscript)
    if trying.rehearsal:
        yield RehearsalPages(parts.room, parts.door, parts.announcer, trying.rehearsal)
    else:
        yield RehearsePages(parts.room, parts.door, trying.beside)


def close_app(app: Flask) -> None:
    """Ends all that it has going on: who is connected is sent away, what was asked comes to its end."""
    server = app.extensions["socketio"].server
    for sid in list(app.extensions["announcer"].present.visitors):
        server.disconnect(sid)
    app.extensions["announcer"].stop()
    app.extensions["room"].stop()
    app.extensions["health"].watched.pop(app.extensions["room"].log.workshop, None)
    server.shutdown()


def _by_the_clock() -> int:
    return now().now


def _rehearsed(clock: RehearsalClock, room: Room) -> Callable[[], int]:
    clock.session = lambda: room.session
    return lambda: clock.rate


def _send(socketio: SocketIO, health: Health) -> Any:
    def send(name: str, data: Any, to: str | list[str]) -> None:
        socketio.server.emit(name, data, room=to)
        health.tally.sent()

    return send


def _watched(room: Room, announcer: Announcer, health: Health) -> Watched:
    def connected() -> list[Role]:
        return [visitor.role for visitor in announcer.present.everyone()]

    room.log.stored = health.tally.stored
    room.settled = lambda answers: health.tally.settled([answer.code for answer in answers])
    return Watched(connected, lambda: room.waiting, lambda: room.session.ended)
