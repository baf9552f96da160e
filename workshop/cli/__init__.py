"""The command line: serve (the default), host, rehearse, check, export, backup, restore, purge."""

from workshop.cli.plain import main

__all__ = ["main"]
