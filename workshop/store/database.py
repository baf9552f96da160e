"""Opening the database so that a commit survives a power cut and what is erased is gone.

A file in the data folder (SQLite), or PostgreSQL where several programs serve the same workshops.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
SETTINGS = ("SET synchronous_commit = on",)
SILENT: dict[str, Any] = {"hide_parameters": True}  # no fault may quote what people wrote
POOL: dict[str, Any] = {"pool_size": 10, "max_overflow": 10, "pool_timeout": 5, "pool_pre_ping": True}
NOTICES: dict[str, Any] = {  # within seconds that the database is gone
    "connect_timeout": 5, "tcp_user_timeout": 15_000,
    "keepalives_idle": 5, "keepalives_interval": 5, "keepalives_count": 2,
}  # fmt: skip
OPENING = 7_305_212  # any number that stands for it in PostgreSQL
HOSTED = ("postgresql://", "postgres://")


Database = Engine


class Unreadable(Exception):
    """The database cannot be opened, with the reason in plain words."""


def in_folder(folder: Path) -> str:
    return f"sqlite:///{folder / 'workshop.db'}"


def hosted(url: str) -> str:
    """With the driver that we use. Raises Unreadable."""
    rest = next((url.removeprefix(known) for known in HOSTED if url.startswith(known)), None)
    if rest is None:
        raise Unreadable(f"it begins with {HOSTED[0]}, followed by user, host and name")
    return f"postgresql+psycopg://{rest}"


def open_database(url: str) -> Database:
    """Raises Unreadable."""
    try:
        engine = _engine(url)
        with one_at_a_time(engine):
            metadata.create_all(engine)
            complete(engine)
    except (SQLAlchemyError, ValueError) as problem:
        raise Unreadable(str(getattr(problem, "orig", None) or problem).strip().split("\n")[0]) from None
    return engine


def _engine(url: str) -> Engine:
    if url.startswith("sqlite:"):
        return _prepared(create_engine(url, **SILENT), PRAGMAS)
    return _prepared(create_engine(url, connect_args=NOTICES, **POOL, **SILENT), SETTINGS)


def _prepared(engine: Engine, words: tuple[str, ...]) -> Engine:
    def prepare(connection: Any, _: Any) -> None:
        for word in words:
            connection.execute(word)
        connection.commit()

    event.listen(engine, "connect", prepare)
    return engine


@contextmanager
def one_at_a_time(engine: Engine) -> Iterator[None]:
    """Of programs that start together on one database; a data folder belongs to one program anyway."""
    if engine.dialect.name == "sqlite":
        yield
        return
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:opening)"), {"opening": OPENING})
        yield


def scrub(engine: Engine) -> None:
    """Empties the write-ahead log, which still holds earlier copies of what was erased. PostgreSQL is told to let go of
    the deleted rows; when their bytes are overwritten is its own affair."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    else:
        alone(engine, "VACUUM (SKIP_LOCKED) papers, keys")


def alone(engine: Engine, words: str) -> None:
    """Outside any transaction."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(words))


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
