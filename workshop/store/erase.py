"""Deleting a workshop so that nothing of it is left in any byte of the database, and saying what was deleted."""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Table, delete, func, select

from workshop.journey import debrief
from workshop.journey.events import WIFI
from workshop.store.database import alone, scrub
from workshop.store.heads import renew
from workshop.store.schema import heads, keys, log, papers, passphrases, signed_out, workshops


@dataclass(frozen=True)
class Erased:
    """How much there was: commitments, other words that people wrote, steps of the log, keys of ballots."""

    commitments: int
    words: int
    steps: int
    keys: int


def erase(engine: Engine, workshop: str, *, whole: bool) -> Erased:
    """`whole`: also that there ever was such a workshop; otherwise it is left as if it had not begun."""
    with engine.begin() as connection:
        renew(connection, workshop)
        erased = _count(connection, workshop)
        for table in (papers, keys, log):
            connection.execute(delete(table).where(table.c.workshop == workshop))
        if whole:
            for table in (heads, passphrases, signed_out):
                connection.execute(delete(table).where(table.c.workshop == workshop))
            connection.execute(delete(workshops).where(workshops.c.id == workshop))
    compact(engine)
    return erased


def held(engine: Engine, workshop: str) -> Erased:
    """How much there would be to erase."""
    with engine.connect() as connection:
        return _count(connection, workshop)


def compact(engine: Engine) -> None:
    """Rewrites a file without its free pages; those had been overwritten already."""
    scrub(engine)
    if engine.dialect.name == "sqlite":
        alone(engine, "VACUUM")
        scrub(engine)
    else:
        alone(engine, "VACUUM (SKIP_LOCKED) log, workshops")


def _count(connection: Connection, workshop: str) -> Erased:
    given = (papers.c.workshop == workshop, papers.c.paper.not_in((WIFI, debrief.PAPER)))
    named = select(func.count(papers.c.paper.distinct())).where(*given)
    commitments = connection.execute(named.where(papers.c.paper.startswith("commitment/"))).scalar_one()
    words = connection.execute(named).scalar_one() - commitments
    return Erased(commitments, words, _rows(connection, log, workshop), _rows(connection, keys, workshop))


def _rows(connection: Connection, table: Table, workshop: str) -> int:
    return int(connection.execute(select(func.count()).where(table.c.workshop == workshop)).scalar_one())
