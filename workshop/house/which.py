"""Which workshop a request means: by the code in its address, else by the cookie; or none: then the house answers."""

import re
from time import sleep
from typing import Any
from urllib.parse import parse_qs

from flask import Flask

from workshop.app import COOKIE
from workshop.house.rooms import Rooms
from workshop.journey.codes import LONGEST_CODE, spelled
from workshop.store.workshops import Workshop
from workshop.web.callers import comes_from
from workshop.web.connectivity import EMPTY, TEXTS
from workshop.web.cookie import Cookie
from workshop.web.line import Line
from workshop.web.static import prepared

OF_THE_HOUSE = frozenset({"/", "/healthz", "/metrics", *EMPTY, *TEXTS})
BELOW = ("/workshops", f"/{prepared().address}/")
BY_CODE = re.compile(r"/j/([^/]+)|/qr/([^/]+)\.svg")


class Which:
    """`codes`: the line in which those wait who name one; whoever is in that workshop already does not."""

    def __init__(self, signing: str, rooms: Rooms, codes: Line) -> None:
        self.rooms, self.codes = rooms, codes
        self.cookies = Flask(__name__, static_folder=None)
        self.cookies.config.update(SECRET_KEY=signing, SESSION_COOKIE_NAME=COOKIE)
        self._cookie = Cookie()

    def of(self, environ: dict[str, Any]) -> Workshop | None:
        """Raises Crowded where too many wait who name a code."""
        path = environ.get("PATH_INFO", "")
        if path in OF_THE_HOUSE or path.startswith(BELOW):
            return None
        name = self._by_cookie(environ)
        own = self.rooms.with_id(name) if name else None
        code = _code(path, environ.get("QUERY_STRING", ""))
        if code is None or (own and spelled(code) == own.code):
            return own
        return self._by_code(spelled(code), comes_from(environ.get("REMOTE_ADDR", "")))

    def _by_code(self, code: str, who: str) -> Workshop | None:
        if (wait := self.codes.enter(who)) > 0:
            sleep(wait)
        found = self.rooms.with_code(code)
        if found:
            self.codes.right(who)
        return found

    def _by_cookie(self, environ: dict[str, Any]) -> str:
        return str(self._cookie.of(self.cookies, environ).get("workshop", ""))


def _code(path: str, query: str) -> str | None:
    if named := BY_CODE.fullmatch(path):
        return named[1] or named[2]
    asked = parse_qs(query).get("workshop", [""])[0]  # longer: the id of a workshop on the organiser's desk
    return asked if 0 < len(asked) <= LONGEST_CODE else None
