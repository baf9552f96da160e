"""`check`: what is wrong with an agenda, or its run sheet."""

from pathlib import Path

import click

from workshop.check import print_advice, print_run_sheet
from workshop.cli.plain import AGENDA
from workshop.files.agenda import build, read_agenda


@click.command()
@click.argument("agenda", type=AGENDA, default=Path("agenda.yaml"))
def check(agenda: Path) -> None:
    """Validates an agenda and its testimonies, and prints the run sheet, with advice on wording."""
    print_run_sheet(build(read_agenda(agenda)))
    print_advice(agenda)
