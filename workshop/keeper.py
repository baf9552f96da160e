"""Forgets in time: what is past its days is erased, in the workshop that runs and in those that are over."""

from threading import Thread
from time import sleep

from workshop.draft import Visitor
from workshop.journey.commands import ForgetOld
from workshop.journey.roles import Role
from workshop.shelf import Shelf

HOUR = 3600
PROGRAM = Visitor(Role.KEEPER)


def start(shelf: Shelf) -> None:
    Thread(target=_keep, args=(shelf,), name="keeper", daemon=True).start()


def _keep(shelf: Shelf) -> None:
    while True:
        forget(shelf)
        sleep(HOUR)


def forget(shelf: Shelf) -> None:
    for workshop in shelf.workshops.all():
        shelf.ask_in(workshop.id, ForgetOld(), PROGRAM)
