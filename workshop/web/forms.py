"""Forms that use somebody's rights carry a token of their session, so that no other site can send them.

Joining, signing in and what comes with a code use no right of the cookie and need no token: whoever sends them has to
know the code or the passphrase. What a browser says to come from another site is refused for all of them.
"""

import hmac
from typing import Protocol

from flask import Flask, abort, request

from workshop.web.origin import Ours


class Carrying(Protocol):
    """Knows the token of somebody with rights, and an empty one of everybody else."""

    @property
    def token(self) -> str: ...


FIELD = "token"
WITHOUT_TOKEN = frozenset(
    {"pages.join", "pages.console", "pages.quarantine", "organiser.organise", "aside.quarantine", "author.commitment"}
    | {"front.join", "front.commitment", "front.console", "front.organise", "front.print", "front.quarantine"}
    | {"home.workshops", "front.sign_out"}
)
"""By endpoint. Every other form is closed without one."""
LEAVING = frozenset({"leaving.sign_out", "home.sign_out"})
"""By endpoint: somebody without any right may still press it, such as in a second tab; nothing is left to be done."""
LONG = {"agenda.write": 1024 * 1024, "home.bring": 1024 * 1024}
"""By endpoint: bytes that a form may have whose sender has rights; a block's words in all languages are many."""


def register(app: Flask, door: Carrying, ours: Ours) -> None:
    @app.before_request
    def guard() -> None:
        if request.method in ("GET", "HEAD", "OPTIONS") or request.endpoint is None:
            return
        if _from_elsewhere(ours):
            abort(403)
        if request.endpoint in LONG and door.token:
            request.max_content_length = LONG[request.endpoint]
        if request.endpoint in WITHOUT_TOKEN or (request.endpoint in LEAVING and not door.token):
            return
        if not _has_token(door):
            abort(403)

    @app.context_processor
    def about_forms() -> dict[str, str]:
        return {"form_token": door.token}


def _from_elsewhere(ours: Ours) -> bool:
    """Pages here send no referrer, so that their origin may be `null`; then SameSite cookies have the last word."""
    origin = request.headers.get("Origin", "null")
    another = origin != "null" and not ours(origin, request.environ)
    return another or request.headers.get("Sec-Fetch-Site") == "cross-site"


def _has_token(door: Carrying) -> bool:
    return bool(door.token) and hmac.compare_digest(request.form.get(FIELD, "").encode(), door.token.encode())
