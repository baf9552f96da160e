"""Forgets in time: what is past its days is erased, in the workshop that runs and in those that are over."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from workshop.draft import Visitor
from workshop.journey.commands import ForgetOld
from workshop.journey.roles import Role
from workshop.shelf import Shelf

logger = logging.getLogger(__name__)

HOUR = 3600
PROGRAM = Visitor(Role.KEEPER)


def in_time(certain: Callable[[], bool], forget: Callable[[], None]) -> Callable[[], None]:
    """At once and every hour, until the returned is called. `certain`: whether the laptop's clock can be believed. A
    wrong day must not erase what is to be kept."""
    return every(HOUR, lambda: erase(certain, forget))


def every(seconds: float, does: Callable[[], None]) -> Callable[[], None]:
    """Does it at once and then again and again, beside everything else, until the returned is called."""
    ended = Event()

    def keep() -> None:
        does()
        while not ended.wait(seconds):
            does()

    Thread(target=keep, name="keeper", daemon=True).start()
    return ended.set


def erase(certain: Callable[[], bool], forget: Callable[[], None]) -> None:
    try:
        if certain():
            forget()
    except Exception as problem:  # noqa: BLE001  # a database that does not answer now may do so in an hour
        logger.error("%s: what is past its days could not be erased; tried again in an hour", type(problem).__name__)


def forget(shelf: Shelf) -> None:
    for workshop in shelf.workshops.with_papers():
        shelf.ask_in(workshop, ForgetOld(), PROGRAM)
