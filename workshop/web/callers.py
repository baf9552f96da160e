"""Where a request comes from: an address, which is kept in memory alone."""

from functools import lru_cache
from ipaddress import IPv4Address, ip_network

from workshop.venue.this_machine import REMEMBERED, plain

NETWORK = 64  # bits: whoever has one newer address has all with the same beginning


@lru_cache(REMEMBERED)
def comes_from(address: str) -> str:
    """The address, or for the newer kind its network."""
    ip = plain(address)
    if ip is None:  # a socket of the system
        return address
    return str(ip) if isinstance(ip, IPv4Address) else str(ip_network((ip, NETWORK), strict=False))
