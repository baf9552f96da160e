"""Forgets in time: what was set aside for care and read by nobody is erased when its days are over."""

from threading import Thread
from time import sleep

from workshop.draft import Visitor
from workshop.journey.moderation import ForgetOld
from workshop.journey.roles import Role
from workshop.room import Room

HOUR = 3600


def start(room: Room) -> None:
    Thread(target=_keep, args=(room,), name="keeper", daemon=True).start()


def _keep(room: Room) -> None:
    while True:
        room.ask(ForgetOld(), Visitor(Role.KEEPER))
        sleep(HOUR)
