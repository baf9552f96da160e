"""The workshop that organisers ask about: the latest that was started, running or over."""

from workshop.files.agenda import build
from workshop.journey.session import Session, fold
from workshop.store.database import Database
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops


def latest_started(database: Database) -> tuple[Workshop, Session] | None:
    workshops = Workshops(database)
    found = next((one for one in workshops.all() if workshops.started(one.id)), None)
    return (found, session_of(database, found)) if found else None


def session_of(database: Database, workshop: Workshop) -> Session:
    written = Log(database, workshop.id).read()
    return fold(build(workshop.agenda), (entry.event for entry in written))
