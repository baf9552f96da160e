"""The command line: serve (the default), rehearse, check, export, backup, restore, purge."""

from workshop.cli.plain import main

__all__ = ["main"]
