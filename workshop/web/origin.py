"""Whether a request comes from one of our own pages: a browser says where the page is from that sends it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

USUAL = {"http": ":80", "https": ":443"}

Ours = Callable[[str | None, dict[str, Any]], bool]


def is_ours(public_url: str | None) -> Ours:
    """For an origin and the request that it came with: the address that was asked, or what the public one is."""
    public = plain(public_url or "")

    def ours(origin: str | None, environ: dict[str, Any]) -> bool:
        """Programs without pages say nothing of it, and hold no cookies of anybody else."""
        if origin is None:
            return True
        asked = plain(f"{environ.get('wsgi.url_scheme', 'http')}://{environ.get('HTTP_HOST', '')}")
        return bool(plain(origin)) and plain(origin) in (asked, public)

    return ours


def plain(address: str) -> str:
    """Scheme, name and port as browsers write them; empty where there is no name, as in `null`."""
    parts = urlsplit(address)
    name = parts.netloc.rpartition("@")[2].lower().removesuffix(USUAL.get(parts.scheme, ""))
    return f"{parts.scheme}://{name}" if parts.scheme and name else ""
