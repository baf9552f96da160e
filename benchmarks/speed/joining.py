"""Joining as a phone's browser does it, beside static files: the page with the notice, the form, the phone's page."""

import gzip
import hmac
import json
import re
import socket
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmarks.speed.servers import Server

HEADERS = (
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0 Mobile Safari/537.36\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r\n"
    "Accept-Language: en-GB,en;q=0.9\r\nAccept-Encoding: gzip, deflate\r\nUpgrade-Insecure-Requests: 1\r\n"
)
SEATS = 5


@dataclass(frozen=True)
class Joined:
    cookie: str
    traffic: int


@dataclass(frozen=True)
class Answer:
    head: str
    body: bytes
    traffic: int

    @property
    def text(self) -> str:
        packed = "content-encoding: gzip" in self.head.lower()
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def cookie(self) -> str:
        found = re.search(r"Set-Cookie: ([^;\r]+)", self.head, re.IGNORECASE)
        return found[1] if found else ""


class Line:
    """One HTTP connection that stays open."""

    def __init__(self, port: int) -> None:
        self.port, self.socket = port, socket.create_connection(("127.0.0.1", port))

    def ask(self, what: str, cookie: str = "", body: str = "") -> Answer:
        form = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n" if body else ""
        own = f"Cookie: {cookie}\r\n" if cookie else ""
        sent = f"{what} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{HEADERS}{own}{form}\r\n{body}".encode()
        self.socket.sendall(sent)
        head, rest = self._until(b"\r\n\r\n")
        length = int(re.search(r"Content-Length: (\d+)", head, re.IGNORECASE)[1])  # type: ignore[index]
        while len(rest) < length:
            rest += self.socket.recv(65536)
        return Answer(head, rest, len(sent) + len(head) + 4 + length)

    def _until(self, end: bytes) -> tuple[str, bytes]:
        received = b""
        while end not in received:
            received += self.socket.recv(65536)
        head, _, rest = received.partition(end)
        return head.decode("latin-1"), rest


@contextmanager
def line(server: Server) -> Iterator[Line]:
    made = Line(server.port)
    try:
        yield made
    finally:
        made.socket.close()


def join(server: Server, people: int) -> list[Joined]:
    with line(server) as at:
        return [_joined(at, server.code, 1 + number // SEATS) for number in range(people)]


def _joined(at: Line, code: str, table: int) -> Joined:
    asked = at.ask(f"GET /j/{code}")
    given = at.ask(f"POST /j/{code}", asked.cookie, urlencode({"table": table, "language": "en"}))
    page = at.ask("GET /phone", given.cookie)
    return Joined(given.cookie, asked.traffic + given.traffic + page.traffic)


def known(people: int) -> list[Joined]:
    """Cookies as Node's server would have given them: it has no pages."""
    return [Joined(_sealed({"number": str(number), "table": str(1 + number // SEATS)}), 0) for number in range(people)]


def _sealed(said: dict[str, str]) -> str:
    words = urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=")
    seal = urlsafe_b64encode(hmac.digest(b"a benchmark", words, "sha1")).rstrip(b"=")
    return f"journey={words.decode()}.{seal.decode()}"


def facilitator(server: Server) -> str:
    """The cookie of whoever signed in at the console."""
    with line(server) as at:
        form = urlencode({"passphrase": server.passphrase})
        return at.ask(f"POST /console?workshop={server.code}", body=form).cookie
