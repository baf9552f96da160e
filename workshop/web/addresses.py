"""Under which addresses phones can reach this laptop."""

import ipaddress
import socket

import ifaddr

ANY_HOST = ("0.0.0.0", "::")  # noqa: S104  # the venue's network is where the phones are
NOWHERE = "192.0.2.1"  # an address for documentation: asked for a route, nothing is sent to it


def join_addresses(host: str, port: int, public_url: str | None) -> tuple[str, ...]:
    """Base URLs for the QR code, the likeliest first. What the host was told wins over what is found."""
    if public_url:
        return (public_url.rstrip("/"),)
    hosts = [host] if host not in ANY_HOST else (_reachable() or ["127.0.0.1"])
    return tuple(f"http://{name}:{port}" for name in hosts)


def _reachable() -> list[str]:
    """IPv4 addresses of this machine that others on the network can use, the one with a route first."""
    found = {str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4}
    usable = [ip for ip in found if _for_others(ipaddress.ip_address(ip))]
    return sorted(usable, key=lambda ip: (ip != _routed(), not ipaddress.ip_address(ip).is_private, ip))


def _for_others(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return not (ip.is_loopback or ip.is_link_local)


def _routed() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((NOWHERE, 9))
        except OSError:  # no route at all: a laptop without a network
            return None
        return str(probe.getsockname()[0])
