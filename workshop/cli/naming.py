"""While a workshop is served on a network, it has a name there; where that fails, one plain line says so."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from workshop.venue.listening import Listening
from workshop.venue.name import ANNOUNCED, MUTE, NAME, SAID, Announcement


@contextmanager
def named(listening: Listening, hosts: Sequence[str], offer: Callable[[str], None]) -> Iterator[None]:
    """`offer` is told the address with the name, once it stands."""

    def came(outcome: str) -> None:
        if outcome != ANNOUNCED:
            click.echo(SAID.get(outcome, MUTE))
            return
        offer(listening.address(NAME))
        click.echo(f"Name  {listening.address(NAME)}  (for phones that know such names)")

    announcement = _begun(listening.port, hosts, came) if hosts else None
    try:
        yield
    finally:
        if announcement:
            announcement.end()


def _begun(port: int, hosts: Sequence[str], came: Callable[[str], None]) -> Announcement | None:
    try:
        return Announcement(port, hosts, came)
    except OSError:  # no room for another program
        click.echo(MUTE)
        return None
