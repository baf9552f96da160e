"""Forgets in time: what is past its days is erased, in the workshop that runs and in those that are over."""

import logging
from collections.abc import Callable
from threading import Thread
from time import sleep

from workshop.draft import Visitor
from workshop.journey.commands import ForgetOld
from workshop.journey.roles import Role
from workshop.shelf import Shelf

logger = logging.getLogger(__name__)

HOUR = 3600
PROGRAM = Visitor(Role.KEEPER)


def start(shelf: Shelf, certain: Callable[[], bool]) -> None:
    """`certain`: whether the laptop's clock can be believed. A wrong day must not erase what is to be kept."""
    Thread(target=keep, args=(shelf, certain), name="keeper", daemon=True).start()


def keep(shelf: Shelf, certain: Callable[[], bool]) -> None:
    while True:
        if certain():
            _try(shelf)
        sleep(HOUR)


def _try(shelf: Shelf) -> None:
    try:
        forget(shelf)
    except Exception as problem:  # noqa: BLE001  # a database that does not answer now may do so in an hour
        logger.error("%s: what is past its days could not be erased; tried again in an hour", type(problem).__name__)


def forget(shelf: Shelf) -> None:
    for workshop in shelf.workshops.all():
        shelf.ask_in(workshop.id, ForgetOld(), PROGRAM)
