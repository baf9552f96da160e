"""`host`: serves many workshops at once, each with its code; the home page opens them."""

import sys
from pathlib import Path

import click

from workshop import engine
from workshop.cli.network import Network, bus_of_setting, network_options
from workshop.cli.passphrases import HOST, given_passphrase
from workshop.cli.place import place_of
from workshop.cli.plain import FOLDER, Stop, data_option
from workshop.files.shipped import Session, sessions
from workshop.house import House
from workshop.house.secrets import HouseSecrets, secrets_of_house
from workshop.rehearsal.company import ROOT
from workshop.store.database import Database, one_at_a_time, scrub
from workshop.web.addresses import join_addresses

TOLD_BEFORE = "Host passphrase  the one that was printed when it was made; to make a new one: --new-passphrase"


@click.command()
@click.option("--agendas", type=FOLDER, help="The sessions that can be opened; left out, those that ship.")
@data_option
@network_options("people find it")
@click.option("--new-passphrase", is_flag=True, help="Make a new passphrase for the home page, and print it.")
def host(agendas: Path | None, data: Path, network: Network, new_passphrase: bool) -> None:
    """Serves many workshops at once; /workshops is where they are opened."""
    offered, given, place = _offered(agendas), given_passphrase(HOST), place_of(data)
    with place.claimed():
        listener, listening = network.listen(), network.listening(data)
        addresses = join_addresses(listening)
        with place.opened() as database, place.served(database):
            secrets, told = _secrets(database, given, anew=new_passphrase)
            bus = bus_of_setting()
            house = House(database, secrets, offered, addresses, listening, bus=bus)
            house.health.beat.start()
            _greet(addresses[0], told, bool(given))
            try:
                engine.serve(listener, house, network.certificate)
            finally:
                house.close()
                bus.close()


def _secrets(database: Database, given: str, *, anew: bool) -> tuple[HouseSecrets, str]:
    scrub(database)  # after a power cut, copies of what was erased may have come back
    with one_at_a_time(database):
        return secrets_of_house(database, given, anew=anew)


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
