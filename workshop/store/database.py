"""Opening the database so that a commit survives a power cut and what is erased is gone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, ExceptionContext, create_engine, event, select, text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from workshop.store.heads import complete
from workshop.store.schema import metadata, workshops

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
    """Whether something can be read from it."""
    try:
        with engine.connect() as connection:
            connection.execute(select(workshops.c.id).limit(1)).first()
    except SQLAlchemyError:
        return False
    return True


def on_errors(engine: Engine, tell: Callable[[], None]) -> None:
    """A number that is taken already is no error: that is how two who write at once are told apart."""

    def told(context: ExceptionContext) -> None:
        if not isinstance(context.sqlalchemy_exception, IntegrityError):
            tell()

    event.listen(engine, "handle_error", told)
