"""Where a request comes from: an address, which is kept in memory alone, and whether it is this very machine."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

NETWORK = 64  # bits: whoever has one newer address has all with the same beginning
REMEMBERED = 4096  # a phone asks for several things, and a whole room often has one address


@lru_cache(REMEMBERED)
def comes_from(address: str) -> str:
    """The address, or for the newer kind its network."""
    ip = _plain(address)
    if ip is None:  # a socket of the system
        return address
    return str(ip) if isinstance(ip, IPv4Address) else str(ip_network((ip, NETWORK), strict=False))


@lru_cache(REMEMBERED)
def is_loopback(address: str) -> bool:
    """Whether this machine asks itself; False for what is no address."""
    ip = _plain(address)
    return ip is not None and ip.is_loopback


def _plain(address: str) -> IPv4Address | IPv6Address | None:
    """An older address is the same in the newer spelling; without the name of a network card."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return ip.ipv4_mapped or ip if isinstance(ip, IPv6Address) else ip
