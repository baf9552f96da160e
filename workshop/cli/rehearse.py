"""`rehearse`: more simulated participants for a rehearsal that runs."""

import os
import sys

import click

from workshop.rehearsal.company import ROOT


@click.command()
@click.option("--participants", type=click.IntRange(1, 300), default=40, help="How many join.")
@click.option("--at", "address", default="http://127.0.0.1:8000", help="Where the rehearsal runs.")
def rehearse(participants: int, address: str) -> None:
    """Lets simulated participants join a workshop in rehearsal and answer like people, until it is over."""
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", "workshop.rehearsal", address, str(participants)])  # noqa: S606
