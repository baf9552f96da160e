"""Socket.IO: commands in, views out.

The handlers are python-socketio's own, without a Flask request around each event: twice as many answers a second.
"""

from time import sleep
from typing import Any

from flask_socketio import SocketIO
from socketio import exceptions

from workshop.draft import Answer
from workshop.journey.refused import Refused
from workshop.journey.roles import Role
from workshop.shelf import Shelf
from workshop.venue.clocks import PhoneClocks
from workshop.venue.this_machine import is_loopback
from workshop.web.announcer import Announcer
from workshop.web.callers import comes_from
from workshop.web.door import Door
from workshop.web.limits import COMMANDS, COMMANDS_OF_HELPERS, Commands, Connections
from workshop.web.patience import Patience
from workshop.web.present import audience_of
from workshop.web.wire import parse


def register(socketio: SocketIO, shelf: Shelf, door: Door, announcer: Announcer, clocks: PhoneClocks) -> None:
    server, room, patience = socketio.server, shelf.room, Patience()
    commands, connections = Commands(), Connections()

    def connect(sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        wanted = auth.get("as", Role.PARTICIPANT.value) if isinstance(auth, dict) else Role.PARTICIPANT.value
        visitor = door.visitor(environ, wanted)
        if visitor is None:
            raise exceptions.ConnectionRefusedError("not-yours")
        address = comes_from(environ.get("REMOTE_ADDR", ""))
        if connections.full(address) and not is_loopback(address):
            raise exceptions.ConnectionRefusedError("busy")
        for old in connections.arrive(sid, address, f"{visitor.person}{visitor.console}"):
            server.disconnect(old)
        server.enter_room(sid, audience_of(visitor).name)
        if visitor.person:
            clocks.heard(auth.get("clock") if isinstance(auth, dict) else None)
        announcer.arrive(sid, visitor)

    def disconnect(sid: str, _reason: Any = None) -> None:
        connections.leave(sid)
        announcer.leave(sid)

    def command(sid: str, name: Any = None, data: Any = None, *_: Any) -> dict[str, Any]:
        visitor = announcer.present.visitors.get(sid)
        if visitor is None:
            return Answer(room.seq, code="not-yours").acknowledgement()
        who = visitor.person or visitor.console or sid
        if not commands.allowed(who, COMMANDS if visitor.person else COMMANDS_OF_HELPERS):
            if commands.is_flood(who):
                server.disconnect(sid)
            return Answer(room.seq, code="busy").acknowledgement()
        try:
            asked = parse(name, data)
            announcer.wheel.check(asked, visitor)
        except Refused as refusal:
            return Answer(room.seq, code=refusal.code).acknowledgement()
        answer = shelf.ask(asked, visitor)
        if not answer.code:
            announcer.pressed(asked, visitor)
        if answer.code == "no-such-code":
            sleep(patience.after_a_wrong_code(visitor.person))
        announcer.personal.answered(visitor, answer.mine)
        return answer.acknowledgement()

    def send_away(browser: str) -> None:
        """It has signed out: of what it had open, only the phone stays connected."""
        door.signed_out.heard(browser)
        for sid, visitor in list(announcer.present.visitors.items()):
            if visitor.browser == browser:
                server.disconnect(sid)

    announcer.together.send_away, announcer.together.left = send_away, door.signed_out.look
    server.on("connect", connect)
    server.on("disconnect", disconnect)
    server.on("command", command)
