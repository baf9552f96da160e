"""What nobody may do to the engine: hold a connection without using it, break off, send without end.

Websockets have limits of their own by Engine.IO's pings.
"""

from collections.abc import Callable
from functools import partial
from operator import setitem
from typing import Any

import eventlet
from eventlet import wsgi
from eventlet.websocket import FailedConnectionError, RFC6455WebSocket
from eventlet.wsgi import HttpProtocol, Input
from werkzeug.exceptions import ClientDisconnected

SILENT = 15.0  # seconds that somebody may take for a request, for each read of its body, or until the next one
LAST_SECONDS = 1.0
STATE = 2  # its place in what eventlet knows of a connection
TOO_LARGE = 1009  # what the websocket protocol says for it


class Unfinished(ClientDisconnected, OSError):
    """A body that breaks off, is no chunks, or takes too long: an answer for the application, an end for the engine."""


def _soon() -> Any:
    """A limit for the whole: a byte now and then would hold a connection for good."""
    return eventlet.Timeout(SILENT, TimeoutError())


class Body(Input):  # type: ignore[misc]
    """What comes after the head, in reads that each come to an end."""

    def read(self, length: int | None = None) -> Any:
        return self._whole(super().read, length)

    def readline(self, size: int | None = None) -> Any:
        return self._whole(super().readline, size)

    def _whole(self, read: Callable[..., Any], size: int | None) -> Any:
        try:
            with _soon():
                return read(size)
        except (OSError, ValueError):
            raise Unfinished from None


class Hurried(HttpProtocol):  # type: ignore[misc]
    def _read_request_line(self) -> Any:
        with _soon():
            return super()._read_request_line()

    def parse_request(self) -> Any:
        with _soon():
            return super().parse_request()

    def get_environ(self) -> dict[str, Any]:
        """With nothing that leads back here: a connection that is over must not wait until garbage is looked for."""
        environ: dict[str, Any] = super().get_environ()
        environ["eventlet.set_idle"] = partial(setitem, self.conn_state, STATE, wsgi.STATE_IDLE)
        return environ

    def finish(self) -> None:
        """Reading too, which stays open when the other side breaks off while the last is written."""
        try:
            super().finish()
        finally:
            self.rfile.close()

    def log_message(self, *_: Any) -> None:
        """Would write the address of whoever sent something broken."""


def protocol() -> type[Any]:
    return Hurried


class Brief(eventlet.GreenPool):  # type: ignore[misc]
    """At the end, whoever is in the middle of a request has a moment, and does not hold up the others."""

    def waitall(self) -> None:
        with eventlet.Timeout(LAST_SECONDS, False):
            super().waitall()


def pool(size: int) -> Any:
    return Brief(size)


class Bounded(RFC6455WebSocket.Message):  # type: ignore[misc]
    """The engine limits each frame; a message of many frames would grow until the memory is full."""

    size = 0

    def push(self, data: bytes, final: bool = False) -> None:
        super().push(data, final)
        self.size += len(data) + 1  # empty ones are not free either
        if self.size > 2 * self.max_frame_length:
            raise FailedConnectionError(TOO_LARGE, "This message is too long.")


def bound() -> None:
    """All that comes in."""
    RFC6455WebSocket.Message = Bounded
    wsgi.Input = Body
