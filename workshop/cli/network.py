"""Where a program listens and how it is found: the options that `serve` and `host` share, and what is made of them."""

import os
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from workshop import engine
from workshop.bus import Bus, bus_at
from workshop.cli.plain import FILE, Stop
from workshop.cli.tls import secured_by
from workshop.venue.listening import Listening

Command = Callable[..., None]


@dataclass(frozen=True)
class Network:
    """What was asked for; nobody listens yet. `proxies`: of how many in front the word is taken."""

    host: str
    port: int
    public_url: str | None
    certificate: ssl.SSLContext | None
    proxies: int

    def listen(self) -> engine.Listener:
        """Raises Stop."""
        try:
            return engine.listen(self.host, self.port)
        except OSError as problem:
            what = f"port {self.port} on {self.host} cannot be used ({os.strerror(problem.errno or 0)})"
            raise Stop(f"{what}; end the other program, or choose another with --port") from None

    def listening(self, data: Path) -> Listening:
        return Listening(self.host, self.port, self.public_url, data, bool(self.certificate), self.proxies)


def network_options(found: str) -> Callable[[Command], Command]:
    """The command is given a `network`. `found`: who finds what under `--public-url`."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def given(**asked: Any) -> None:
            command(network=_network(**{name: asked.pop(name) for name in NAMES}), **asked)

        decorated: Command = given
        for option in reversed(_options(found)):
            decorated = option(decorated)
        return decorated

    return decorate


NAMES = ("host", "port", "public_url", "certfile", "keyfile", "behind_proxy")


def _options(found: str) -> list[Callable[[Command], Command]]:
    believed = "Take the word of N proxies in front (X-Forwarded-For, -Proto, -Host). Without it, nobody's."
    return [
        click.option("--host", default="0.0.0.0", help="The address to listen on."),  # noqa: S104
        click.option("--port", type=click.IntRange(1, 65535), default=8000),
        click.option("--public-url", help=f"Where {found}, if not under this machine's own address."),
        click.option(
            "--certfile", type=FILE, help="A certificate for https, with what leads to its root, as a PEM file."
        ),
        click.option("--keyfile", type=FILE, help="The key of the certificate, without a password."),
        click.option("--behind-proxy", type=click.IntRange(0, 9), default=0, metavar="N", help=believed),
    ]


def _network(
    host: str, port: int, public_url: str | None, certfile: Path | None, keyfile: Path | None, behind_proxy: int
) -> Network:
    return Network(host, port, public_url, secured_by(certfile, keyfile), behind_proxy)


def bus_of_setting() -> Bus:
    """Raises Stop."""
    try:
        return bus_at(os.environ.get("REDIS_URL", ""))
    except ValueError as problem:
        raise Stop(f"REDIS_URL: is no address of a Redis ({problem}); write redis://host:6379/0") from None
