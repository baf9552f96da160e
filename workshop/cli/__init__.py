"""The command line: serve (the default), rehearse, check, export, backup, restore, purge."""

from workshop.cli.data import backup, export, purge, restore
from workshop.cli.plain import main
from workshop.cli.plan import check
from workshop.cli.rehearse import rehearse
from workshop.cli.serve import serve

for command in (serve, rehearse, check, export, backup, restore, purge):
    main.add_command(command)

__all__ = ["main"]
