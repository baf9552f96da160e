"""Clients that do not keep to the protocol: what they cause is cut short, and said once, without their words."""

import logging
from typing import Any

from workshop.discreet import say

OVER = ("Session is disconnected",)  # what Engine.IO raises


class Told(logging.Handler):
    """The libraries quote addresses and names of what was asked for, and write a traceback for each broken packet."""

    def emit(self, record: logging.LogRecord) -> None:
        problem = record.exc_info[1] if record.exc_info else None
        if problem is not None:
            say("What a client sent was not understood", problem)


def quiet() -> logging.Logger:
    """For Socket.IO and Engine.IO."""
    made = logging.Logger("sockets", logging.ERROR)
    made.addHandler(Told())
    return made


def tame(engine: Any) -> None:
    """Where Engine.IO itself trips over clients that poll against the rules."""
    answer = engine.handle_request

    def disconnect(sid: str | None = None) -> None:
        """Without waiting until the client has fetched what lies there for it: it may never do so."""
        gone = engine.sockets.pop(sid, None)
        if gone:
            gone.close(wait=False, reason=engine.reason.SERVER_DISCONNECT)

    def handle_request(environ: dict[str, Any], start_response: Any) -> Any:
        """Posting to a connection that is over is refused like posting to one that never was."""
        try:
            return answer(environ, start_response)
        except KeyError as problem:
            if problem.args != OVER:
                raise
            start_response("400 BAD REQUEST", [("Content-Type", "text/plain")])
            return [b"Invalid session"]

    engine.disconnect, engine.handle_request = disconnect, handle_request
