"""A house that is measured, and whoever hosts: opens workshops at the home page, as a browser does."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from benchmarks.speed.joining import Line, line
from benchmarks.speed.servers import SOCKETIO, Kind, Server

PASSPHRASE = "come in"
HOUSE = Kind("a house", SOCKETIO, ours=True, started=("host",), settings={"HOST_PASSPHRASE": PASSPHRASE})
SESSION = "agenda"
"""The one that ships."""

CARRIED = re.compile(r'name="(token|name)" value="([^"]+)"')
ADDRESS, TOLD = re.compile(r"/j/(\w{6})"), re.compile(r"<bdi>((?:\w{4}-){2}\w{4})</bdi>")


@dataclass(frozen=True)
class Host:
    """At `at`, with the cookie of whoever has signed in there."""

    server: Server
    at: Line
    cookie: str

    def opens(self) -> Server:
        """The house with one more workshop in it, by which it can be joined and facilitated."""
        form = self.at.ask("GET /workshops/open", self.cookie).text
        given = urlencode({**dict(CARRIED.findall(form)), "session": SESSION})
        page = self.at.ask("POST /workshops/open", self.cookie, given).text
        return replace(self.server, code=ADDRESS.findall(page)[0], passphrase=TOLD.findall(page)[0])


def workshops(server: Server, number: int) -> list[Server]:
    """So many, each with its own code and passphrase."""
    with line(server) as at:
        signed_in = at.ask("POST /workshops", body=urlencode({"passphrase": PASSPHRASE}))
        host = Host(server, at, signed_in.cookie)
        return [host.opens() for _ in range(number)]
