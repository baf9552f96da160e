"""The signed cookie: without a date, since clocks are wrong, and nobody is thrown out for that."""

from functools import lru_cache
from typing import Any

from flask import Flask, Request, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature
from werkzeug.http import parse_cookie

MOST_REMEMBERED = 4096
LONGEST_REMEMBERED = 1024  # characters; ours have some three hundred


class Cookie(SecureCookieSessionInterface):
    """The phone counts by itself how long it keeps the cookie; a workshop that is over does not know it any more."""

    def __init__(self) -> None:
        self._remembered = lru_cache(MOST_REMEMBERED)(self._unsealed)

    def of(self, app: Flask, environ: dict[str, Any]) -> dict[str, Any]:
        """As pages read it, but without a request made for it: phones come back a thousand at a time."""
        return self.opened(app, parse_cookie(environ).get(self.get_cookie_name(app), ""))

    def opened(self, app: Flask, sealed: str) -> dict[str, Any]:
        """What it says; nothing where the signature is not ours. Phones that come back bring the same one again."""
        return dict((self._remembered if len(sealed) < LONGEST_REMEMBERED else self._unsealed)(app, sealed))

    def _unsealed(self, app: Flask, sealed: str) -> dict[str, Any]:
        signing = self.get_signing_serializer(app)
        try:
            return dict(signing.loads(sealed)) if signing and sealed else {}
        except BadSignature:
            return {}

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        return self.session_class(self.opened(app, request.cookies.get(self.get_cookie_name(app), "")))

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        """Never over plain http when it was given over https: a laptop speaks http, a host https."""
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """As Flask does; but a day on which it ends, as this laptop has it, may be over on the phone already."""
        super().save_session(app, session, response)
        name = f"{self.get_cookie_name(app)}="
        lasts = int(app.permanent_session_lifetime.total_seconds())
        cookies = response.headers.getlist("Set-Cookie")
        response.headers.setlist("Set-Cookie", [_aged(one, lasts) if one.startswith(name) else one for one in cookies])
        if response.cache_control.private:  # kept by this browser alone, also when its cookie says more by then
            response.vary.discard("cookie")


def _aged(cookie: str, lasts: int) -> str:
    """Only where it says a day: a cookie that is deleted says `Max-Age=0` too."""
    parts = cookie.split("; ")
    if any(part.startswith("Max-Age=") for part in parts):
        return cookie
    return "; ".join(f"Max-Age={lasts}" if part.startswith("Expires=") else part for part in parts)
