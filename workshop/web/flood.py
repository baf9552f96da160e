"""In front of everything: turns away who asks for too much, and lets nobody keep what the socket answers."""

from collections.abc import Callable, Iterable
from typing import Any

from workshop.venue.this_machine import is_loopback
from workshop.web.callers import comes_from
from workshop.web.limits import REQUESTS, REQUESTS_OF_ADDRESS, Buckets

Environ = dict[str, Any]
Application = Callable[[Environ, Any], Iterable[bytes]]
Known = Callable[[Environ], str]
"""Who a request says it is by a cookie that we signed; empty where it says nothing."""

SAID = b"Too many requests just now. Wait a moment, then try again.\n"
HEADERS = [
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Length", str(len(SAID))),
    ("Cache-Control", "no-store"),
    ("Retry-After", "5"),
]
OF_SOCKET = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]


def in_front(application: Application, known: Known) -> Application:
    buckets = Buckets()

    def guarded(environ: Environ, start_response: Any) -> Iterable[bytes]:
        if not _allowed(buckets, environ, known):
            start_response("429 TOO MANY REQUESTS", HEADERS)
            return [SAID]
        if environ.get("PATH_INFO", "").startswith("/socket.io"):
            return application(environ, _with_headers(start_response))
        return application(environ, start_response)

    return guarded


def _allowed(buckets: Buckets, environ: Environ, known: Known) -> bool:
    """This very machine is its owner's: console, room screen and simulated participants."""
    address = environ.get("REMOTE_ADDR", "")
    if is_loopback(address):
        return True
    who = known(environ)
    return buckets.take(who, REQUESTS) if who else buckets.take(comes_from(address), REQUESTS_OF_ADDRESS)


def _with_headers(start_response: Any) -> Any:
    def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
        return start_response(status, [*headers, *OF_SOCKET], *more)

    return start
