"""A passphrase, a key or a code is tried in its turn; the wait is for the address that it comes from."""

from collections.abc import Callable
from time import sleep
from typing import TypeVar

from flask import request
from werkzeug.exceptions import TooManyRequests

from workshop.web.callers import comes_from
from workshop.web.line import Crowded, Line

T = TypeVar("T")

AGAIN = 30  # seconds


def slowly(line: Line, attempt: Callable[[], T]) -> T:
    """What comes of the attempt, when its turn has come. Raises TooManyRequests where too many wait."""
    who = comes_from(request.remote_addr or "")
    try:
        wait = line.enter(who)
    except Crowded:
        raise TooManyRequests(retry_after=AGAIN) from None
    if wait > 0:
        sleep(wait)
    found = attempt()
    if found:
        line.right(who)
    return found
