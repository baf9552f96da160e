"""A passphrase, a key or a code is tried in its turn; the wait is for the address that it comes from."""

import ipaddress
from collections.abc import Callable
from time import sleep
from typing import TypeVar

from flask import request
from werkzeug.exceptions import TooManyRequests

from workshop.web.line import Crowded, Line

T = TypeVar("T")

NETWORK = 64  # bits: whoever has one newer address has all with the same beginning
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


def comes_from(address: str) -> str:
    """The address, or for the newer kind its network."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:  # a socket of the system
        return address
    if isinstance(ip, ipaddress.IPv6Address) and not ip.ipv4_mapped:
        return str(ipaddress.ip_network((ip, NETWORK), strict=False))
    return str(ip.ipv4_mapped or ip) if isinstance(ip, ipaddress.IPv6Address) else str(ip)
