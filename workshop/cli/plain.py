"""How the command line speaks: without a command it serves, and what goes wrong is one readable line."""

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from workshop.files.faults import FaultyFile

AGENDA = FOLDER = click.Path(path_type=Path)
"""Whether they are what they should be is said where they are used, in one line; click takes three."""
SHORTEST_TOKEN = 24
FILE = click.Path(path_type=Path, dir_okay=False)

data_option = click.option("--data", type=FOLDER, default=Path("data"), help="Where everything is kept.")

COMMANDS = {
    "serve": "serve", "host": "host", "rehearse": "rehearse", "check": "plan",
    "export": "data", "backup": "data", "restore": "data", "purge": "data",
}  # fmt: skip
"""By name: the module beside this one in which it is. Only the one that is asked for is loaded."""


def counted(number: int, what: str) -> str:
    """As English says it, which is the language of the command line."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


class Stop(Exception):
    """Something that has to be put right before we can go on."""


class Plain(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click gives it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"workshop.cli.{COMMANDS[name]}"), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and (args[0] in COMMANDS or args[0] == "--help")
        return super().parse_args(ctx, args if named else ["serve", *args])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FaultyFile as faulty:
            click.echo(str(faulty), err=True)
        except Stop as stop:
            click.echo(str(stop), err=True)
        sys.exit(2)


@click.group(cls=Plain)
def main() -> None:
    """Runs Our Joint Journey from one laptop. Without a command: serve."""
    os.umask(0o077)  # what the program writes is for its owner alone
    if 0 < len(os.environ.get("METRICS_TOKEN", "")) < SHORTEST_TOKEN:
        raise Stop(f"METRICS_TOKEN has fewer than {SHORTEST_TOKEN} characters; make one with: openssl rand -hex 24")
