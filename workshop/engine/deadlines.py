"""What nobody may do to the engine: hold a connection without using it, break off, send without end.

Websockets have limits of their own by Engine.IO's pings.
"""

from collections.abc import Callable
from typing import Any

import eventlet
from eventlet.websocket import FailedConnectionError, RFC6455WebSocket
from eventlet.wsgi import HttpProtocol
from werkzeug.exceptions import ClientDisconnected

SILENT = 15.0  # seconds that somebody may take for a request, for each read of its body, or until the next one
LAST_SECONDS = 1.0
TOO_LARGE = 1009  # what the websocket protocol says for it

Read = Callable[..., Any]


class Unfinished(ClientDisconnected, OSError):
    """A body that breaks off, is no chunks, or takes too long: an answer for the application, an end for the engine."""


def _soon(read: Read) -> Read:
    """With a limit for the whole: a byte now and then would hold a connection for good."""

    def hurried(*size: Any) -> Any:
        with eventlet.Timeout(SILENT, TimeoutError()):
            return read(*size)

    return hurried


def _whole(read: Read) -> Read:
    def readable(*size: Any) -> Any:
        try:
            return read(*size)
        except (OSError, ValueError):
            raise Unfinished from None

    return readable


class Hurried(HttpProtocol):  # type: ignore[misc]
    def setup(self) -> None:
        super().setup()
        self._read_request_line: Read = _soon(super()._read_request_line)
        self.parse_request: Read = _soon(super().parse_request)

    def get_environ(self) -> Any:
        environ = super().get_environ()
        body = environ["eventlet.input"]
        body.read, body.readline = _whole(_soon(body.read)), _whole(_soon(body.readline))
        return environ

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


def bound_messages() -> None:
    RFC6455WebSocket.Message = Bounded
