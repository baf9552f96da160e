"""Forgets in time: what was set aside for care and read by nobody is erased when its days are over.

In the workshop that is running this is asked of the room like anything else; in those that are over it is written
into their own log.
"""

from threading import Thread
from time import sleep

from workshop.draft import Visitor
from workshop.journey.moderation import ForgetOld, decide
from workshop.journey.roles import Moment, Role
from workshop.organise.past import session_of
from workshop.room import Room
from workshop.store.database import Database
from workshop.store.log import Log, Written
from workshop.store.workshops import Workshops

HOUR = 3600


def start(room: Room, database: Database) -> None:
    Thread(target=_keep, args=(room, database), name="keeper", daemon=True).start()


def _keep(room: Room, database: Database) -> None:
    while True:
        room.ask(ForgetOld(), Visitor(Role.KEEPER))
        forget_in_the_past(database, room.log.workshop, room.clock())
        sleep(HOUR)


def forget_in_the_past(database: Database, running: str, when: Moment) -> None:
    for workshop in Workshops(database).all():
        if workshop.id == running:
            continue
        log = Log(database, workshop.id)
        events = decide(session_of(database, workshop).queue, ForgetOld(), when)
        if events:
            last = log.read()[-1].seq
            log.append([Written(last + number, event) for number, event in enumerate(events, 1)], {})
