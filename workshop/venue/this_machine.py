"""Whether an address is this machine itself, however it is spelled."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address

import ifaddr

REMEMBERED = 4096  # a phone asks for several things, and a whole room often has one address
Address = IPv4Address | IPv6Address


def plain(address: str) -> Address | None:
    """An older address is the same in the newer spelling; without the name of a network card. None is no address."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return ip.ipv4_mapped or ip if isinstance(ip, IPv6Address) else ip


@lru_cache(REMEMBERED)
def is_loopback(address: str) -> bool:
    """At such an address each machine finds itself, and nobody else; False for what is no address."""
    ip = plain(address)
    return ip is not None and ip.is_loopback


def names_this_machine(host: str) -> bool:
    """A name or an address, as it stands in a URL, under which only this machine can come here."""
    return host == "localhost" or is_loopback(host)


def from_here(address: str) -> bool:
    """Whether a request from there was made on this very machine; a socket of the system has no address."""
    ip = plain(address)
    return ip is None or ip.is_loopback or ip in own()


def own() -> set[Address]:
    """What its network cards have by now."""
    found = (ip.ip if ip.is_IPv4 else ip.ip[0] for adapter in ifaddr.get_adapters() for ip in adapter.ips)
    return {ip for ip in map(plain, map(str, found)) if ip}
