"""For the host and for what watches over the program: whether it answers, and its figures."""

import hmac
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, request
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from workshop.health.watch import Health
from workshop.venue.this_machine import is_loopback, names_this_machine

TOLD = "werkzeug.proxy_fix.orig"  # in each environ where we were told that a proxy stands in front
FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP")


class HealthPages:
    """`token` opens the figures from anywhere; an empty one opens nothing."""

    def __init__(self, health: Health, token: str) -> None:
        self.state, self.token = health, token

    def blueprint(self) -> Blueprint:
        made = Blueprint("health", __name__)
        made.get("/healthz")(self.health)
        made.get("/metrics")(self.metrics)
        return made

    def health(self) -> tuple[dict[str, bool], int]:
        ok = self.state.answers()
        return {"ok": ok}, 200 if ok else 503

    def metrics(self) -> Response:
        """To everybody else there is no such page."""
        if not (self._has_the_token() or _from_this_machine()):
            abort(404)
        return Response(self.state.text(), content_type=CONTENT_TYPE_PLAIN_0_0_4)

    def _has_the_token(self) -> bool:
        given = request.authorization
        if not self.token or given is None or given.type != "bearer" or not given.token:
            return False
        return hmac.compare_digest(given.token.encode(), self.token.encode())


def _from_this_machine() -> bool:
    """Asked for by a name of this machine itself, and not through a proxy, which lets the whole world look local.

    Where there is one, all may come through it, also when it says nothing of whom it asks for.
    """
    forwarded = TOLD in request.environ or any(name in request.headers for name in FORWARDED)
    return not forwarded and is_loopback(request.remote_addr or "") and names_this_machine(_host())


def _host() -> str:
    """Without its port; empty where it is none."""
    try:
        return urlsplit(f"//{request.host}").hostname or ""
    except ValueError:
        return ""
