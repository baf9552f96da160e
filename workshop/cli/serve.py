"""`serve`: starts a workshop, or resumes the one that has not ended."""

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from workshop import engine
from workshop.cli.network import network_options
from workshop.cli.passphrases import given_passphrases
from workshop.cli.place import passing_place, place_of
from workshop.cli.plain import AGENDA, Stop, data_option
from workshop.cli.serving import Asked, Serving
from workshop.files.agenda import read_agenda
from workshop.rehearsal.clock import SPEEDS
from workshop.venue.name import NAME


@click.command()
@click.option("--agenda", type=AGENDA, default=Path("agenda.yaml"), help="The session to run.")
@data_option
@network_options("phones find this workshop")
@click.option("--no-browser", is_flag=True, help="Do not open the console in a browser.")
@click.option("--no-local-name", is_flag=True, help=f"Do not tell the network that this laptop is called {NAME}.")
@click.option("--new", is_flag=True, help="Start a new workshop, even if the last one has not ended.")
@click.option(
    "--new-passphrases", is_flag=True, help="Make new passphrases, and print them; the old ones open nothing."
)
@click.option("--rehearsal", is_flag=True, help="Try the agenda out with simulated participants; nothing is kept.")
@click.option("--speed", type=click.Choice([str(one) for one in SPEEDS]), default="10", help="Of a rehearsal.")
@click.option("--people", type=click.IntRange(0, 300), default=40, help="Simulated participants of a rehearsal.")
@click.option("--ends-with", type=int, hidden=True, help="Ends when the program with this number is gone.")
def serve(ends_with: int | None, **options: Any) -> None:
    """Starts a workshop, or resumes the one that has not ended."""
    asked = Asked(**options)
    plan = read_agenda(asked.agenda)
    if ends_with:
        engine.end_with(ends_with)
    if asked.network.certificate and asked.rehearsal:
        raise Stop("a rehearsal is served over plain http on this laptop; leave out --certfile and --keyfile")
    given = given_passphrases()
    with passing_place() if asked.rehearsal else nullcontext(place_of(asked.data)) as place, place.claimed():
        listener = asked.network.listen()
        with place.opened() as database, place.served(database):
            Serving(asked, place, database).run(listener, plan, given)
