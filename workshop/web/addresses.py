"""Under which addresses phones can reach this laptop."""

import ipaddress
import socket

import ifaddr

from workshop.venue.listening import Listening

NOWHERE = "192.0.2.1"  # an address for documentation: asked for a route, nothing is sent to it
MAPPED = "::ffff:"  # how a system that speaks both writes an older address


def join_addresses(listening: Listening) -> tuple[str, ...]:
    """Base URLs for the QR code, the likeliest first. What the host was told wins over what is found."""
    if listening.public_url:
        return (listening.public_url.rstrip("/"),)
    hosts = (reachable() or ["127.0.0.1"]) if listening.everywhere else [listening.host]
    return tuple(listening.address(name) for name in hosts)


def reachable() -> list[str]:
    """IPv4 addresses of this machine that others on the network can use, the one with a route first."""
    usable = [ip for ip in _own() if _for_others(ipaddress.ip_address(ip))]
    return sorted(usable, key=lambda ip: (ip != _routed(), not ipaddress.ip_address(ip).is_private, ip))


def from_here(address: str) -> bool:
    """Whether a request from this address was made on this very machine."""
    plain = address.removeprefix(MAPPED)
    try:
        return ipaddress.ip_address(plain).is_loopback or plain in _own(every=True)
    except ValueError:  # no address at all, such as a socket of the system
        return True


def _own(*, every: bool = False) -> set[str]:
    found = (ip for adapter in ifaddr.get_adapters() for ip in adapter.ips)
    return {str(ip.ip if ip.is_IPv4 else ip.ip[0]) for ip in found if every or ip.is_IPv4}


def _for_others(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return not (ip.is_loopback or ip.is_link_local)


def _routed() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((NOWHERE, 9))
        except OSError:  # no route at all: a laptop without a network
            return None
        return str(probe.getsockname()[0])
