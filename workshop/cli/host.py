"""`host`: serves many workshops at once, each with its code; the home page opens them."""

import sys
from pathlib import Path

import click

from workshop import engine
from workshop.cli.passphrases import HOST, given_passphrase
from workshop.cli.place import place_of
from workshop.cli.plain import FILE, FOLDER, Stop, data_option
from workshop.cli.serve import bus_of_setting, listen
from workshop.cli.tls import secured_by
from workshop.files.shipped import Session, sessions
from workshop.house import House
from workshop.house.secrets import secrets_of_house
from workshop.rehearsal.company import ROOT
from workshop.store.database import one_at_a_time, scrub
from workshop.venue.listening import Listening
from workshop.web.addresses import join_addresses

TOLD_BEFORE = "Host passphrase  the one that was printed when it was made; to make a new one: --new-passphrase"


@click.command()
@click.option("--agendas", type=FOLDER, help="The sessions that can be opened; left out, those that ship.")
@data_option
@click.option("--host", default="0.0.0.0", help="The address to listen on.")  # noqa: S104
@click.option("--port", type=click.IntRange(1, 65535), default=8000)
@click.option("--public-url", help="Where people find it, if not under this machine's own address.")
@click.option("--certfile", type=FILE, help="A certificate for https, with what leads to its root, as a PEM file.")
@click.option("--keyfile", type=FILE, help="The key of the certificate, without a password.")
@click.option(
    "--behind-proxy",
    type=click.IntRange(0, 9),
    default=0,
    metavar="N",
    help="Take the word of N proxies in front (X-Forwarded-For, -Proto, -Host). Without it, nobody's.",
)
@click.option("--new-passphrase", is_flag=True, help="Make a new passphrase for the home page, and print it.")
def host(
    agendas: Path | None,
    data: Path,
    host: str,
    port: int,
    public_url: str | None,
    certfile: Path | None,
    keyfile: Path | None,
    behind_proxy: int,
    new_passphrase: bool,
) -> None:
    """Serves many workshops at once; /workshops is where they are opened."""
    offered, given = _offered(agendas), given_passphrase(HOST)
    place, certificate = place_of(data), secured_by(certfile, keyfile)
    with place.claimed():
        listener = listen(host, port)
        listening = Listening(host, port, public_url, data, bool(certificate), behind_proxy)
        addresses = join_addresses(listening)
        with place.opened() as database:
            scrub(database)  # after a power cut, copies of what was erased may have come back
            with one_at_a_time(database):
                secrets, told = secrets_of_house(database, given, anew=new_passphrase)
            bus = bus_of_setting()
            house = House(database, secrets, offered, addresses, listening, bus=bus)
            house.health.beat.start()
            _greet(addresses[0], told, bool(given))
            try:
                engine.serve(listener, house, certificate)
            finally:
                house.close()
                bus.close()


def _offered(agendas: Path | None) -> tuple[Session, ...]:
    """Raises Stop."""
    found = tuple(sessions(None, agendas) if agendas else sessions(ROOT / "agenda.yaml", ROOT / "agendas"))
    if not found:
        raise Stop(f"{agendas}: there is no agenda in this folder; name one that holds files such as session.yaml")
    return found


def _greet(address: str, told: str, given: bool) -> None:
    click.echo(f"Workshops  {address}/workshops")
    click.echo(f"Join  {address}")
    if told or not given:
        click.echo(f"Host passphrase  {told}" if told else TOLD_BEFORE)
    click.echo()
    sys.stdout.flush()
