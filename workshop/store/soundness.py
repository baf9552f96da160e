"""Looking at the database before it is opened, and touching nothing: what is damaged stays as it was found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from workshop.store.backup import BESIDE, DATABASE, SECRETS
from workshop.store.database import Damaged

FIRST_TABLE = "workshops"


def look(folder: Path) -> None:
    """Raises Damaged. SQLite by itself takes an empty file for a new database, and deletes the log beside it."""
    file = folder / DATABASE
    served = file.exists() and (folder / SECRETS).exists()  # secrets are made after the tables
    if not _filled(file):
        if served or _filled(folder / BESIDE[0]):
            raise Damaged("it is empty" if file.exists() else f"{DATABASE} is missing beside its log")
        return
    first = (folder / f"{DATABASE}-journal").exists()  # the power went at the very first start: that is put right
    how = "rw" if first else "ro"
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode={how}", uri=True, timeout=5)) as database:
            _look_inside(database, served)
    except sqlite3.DatabaseError as problem:
        raise Damaged(str(problem)) from None


def _filled(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _look_inside(database: sqlite3.Connection, served: bool) -> None:
    (said,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise Damaged(said.splitlines()[-1])
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    if served and FIRST_TABLE not in tables:
        raise Damaged("what was written is not in it")


@contextmanager
def reading() -> Iterator[None]:
    """Raises Damaged for what is there and cannot be read, or not be understood."""
    try:
        yield
    except OperationalError:  # it does not answer, which says nothing of what is in it
        raise
    except (DatabaseError, ValueError, KeyError) as problem:
        reason = str(problem.orig) if isinstance(problem, DatabaseError) else "an entry in it cannot be understood"
        raise Damaged(reason) from problem
