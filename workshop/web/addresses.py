"""Under which addresses phones can reach this laptop."""

import socket
from ipaddress import IPv4Address

from workshop.venue.listening import Listening
from workshop.venue.this_machine import own

NOWHERE = "192.0.2.1"  # an address for documentation: asked for a route, nothing is sent to it


def join_addresses(listening: Listening) -> tuple[str, ...]:
    """Base URLs for the QR code, the likeliest first. What the host was told wins over what is found."""
    if listening.public_url:
        return (listening.public_url.rstrip("/"),)
    hosts = (reachable() or ["127.0.0.1"]) if listening.everywhere else [listening.host]
    return tuple(listening.address(name) for name in hosts)


def reachable() -> list[str]:
    """IPv4 addresses of this machine that others on the network can use, the one with a route first."""
    usable = [ip for ip in own() if isinstance(ip, IPv4Address) and not (ip.is_loopback or ip.is_link_local)]
    routed = _routed()
    likeliest = sorted(usable, key=lambda ip: (str(ip) != routed, not ip.is_private, str(ip)))
    return [str(ip) for ip in likeliest]


def _routed() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((NOWHERE, 9))
        except OSError:  # no route at all: a laptop without a network
            return None
        return str(probe.getsockname()[0])
