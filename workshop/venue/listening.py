"""Where this program was told to listen, and what that means for phones."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ANY_HOST = ("0.0.0.0", "::")  # noqa: S104  # the venue's network is where the phones are
USUAL = {"http": 80, "https": 443}  # the ports that nobody has to type


@dataclass(frozen=True)
class Listening:
    """`data` is the folder in which workshops are kept, `secure` says that there is a certificate.

    `proxies`: how many of our own stand in front, whose word on who asks for what is taken.
    """

    host: str = ANY_HOST[0]
    port: int = 8000
    public_url: str | None = None
    data: Path | None = None
    secure: bool = False
    proxies: int = 0

    @property
    def everywhere(self) -> bool:
        return self.host in ANY_HOST

    def address(self, host: str) -> str:
        scheme = "https" if self.secure else "http"
        return f"{scheme}://{host}" if self.port == USUAL[scheme] else f"{scheme}://{host}:{self.port}"


def host_of(address: str) -> str:
    """As a browser sends it in `Host`: with the port, unless it is the usual one."""
    parts = urlsplit(address)
    usual = USUAL.get(parts.scheme)
    name = parts.netloc.rpartition("@")[2].lower()
    return name.removesuffix(f":{usual}") if parts.port == usual else name
