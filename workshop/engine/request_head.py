"""The head of a request. The standard library reads each as if it were an e-mail, a seventh of all that a phone costs
while it connects; the usual is read here, and what is unusual left to it."""

import http.client
import re
from collections.abc import Iterator
from http.client import HTTPMessage
from io import BytesIO
from typing import Any

LONGEST, MOST = 65_536, 100  # what the standard library allows: bytes of a line, and lines
USUAL = re.compile(r"([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([^\r\n\0]*)\r\n")

as_of_mail = http.client.parse_headers


def read_at_once() -> None:
    http.client.parse_headers = parsed  # type: ignore[assignment]


def parsed(file: Any, _class: type[HTTPMessage] = HTTPMessage) -> HTTPMessage:
    """As `http.client.parse_headers`."""
    lines = list(_lines(file))
    found = [USUAL.fullmatch(line.decode("iso-8859-1")) for line in lines[:-1]]
    if not all(found) or lines[-1] != b"\r\n" or len(lines) > MOST:
        return as_of_mail(BytesIO(b"".join(lines)), _class)
    made = _class()
    for one in filter(None, found):
        made.set_raw(one[1], one[2])
    return made


def _lines(file: Any) -> Iterator[bytes]:
    """Until an empty one, or one more than there may be."""
    for _ in range(MOST + 1):
        line = file.readline(LONGEST + 1)
        yield line
        if line in (b"\r\n", b"\n", b""):
            return
