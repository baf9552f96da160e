"""Opening the database so that a commit survives a power cut and what is erased is gone."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError

from workshop.store.heads import complete
from workshop.store.schema import metadata

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten, also in free pages
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
)


Database = Engine


class Unreadable(Exception):
    """The database cannot be opened, with the reason in plain words."""


def in_folder(folder: Path) -> str:
    return f"sqlite:///{folder / 'workshop.db'}"


def open_database(url: str) -> Database:
    """Raises Unreadable."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
    try:
        metadata.create_all(engine)
        complete(engine)
    except SQLAlchemyError as problem:
        raise Unreadable(str(getattr(problem, "orig", problem))) from None
    return engine


def _prepare(connection: Any, _: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(pragma)


def scrub(engine: Engine) -> None:
    """Empties the write-ahead log, which still holds earlier copies of what was erased."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def answers(engine: Engine) -> bool:
    with engine.connect() as connection:
        return connection.execute(text("SELECT 1")).scalar() == 1
