"""Opening the database so that a commit survives a power cut and what is erased is gone.

A file in the data folder (SQLite), or PostgreSQL where several programs serve the same workshops.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, ExceptionContext, create_engine, event, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError

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
HOSTED = ("postgresql://", "postgres://", "postgresql+psycopg://")
DISK_FULL = {"SQLITE_FULL", "53100"}  # as SQLite and PostgreSQL say it


Database = Engine


class Unreadable(Exception):
    """The database cannot be opened, with the reason in plain words."""


class Damaged(Unreadable):
    """It is there, and something in it is not as it was written."""


class NotStored(Exception):
    """What was to be kept is not on disk. `full`: because there is no room left."""

    def __init__(self, full: bool) -> None:
        super().__init__("there is no room left on the disk" if full else "the disk does not take it")
        self.full = full


@contextmanager
def storing() -> Iterator[None]:
    """Raises NotStored for what the disk does not take."""
    try:
        yield
    except OperationalError as problem:
        said = {getattr(problem.orig, name, None) for name in ("sqlite_errorname", "sqlstate")}
        raise NotStored(bool(said & DISK_FULL)) from problem


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


def scrub(engine: Engine) -> bool:
    """Empties the write-ahead log, which still holds earlier copies of what was erased. PostgreSQL is told to let go of
    the deleted rows; when their bytes are overwritten is its own affair.

    False: not all of it, because the disk is full or somebody else, such as a backup, is reading.
    """
    try:
        return _emptied(engine) if engine.dialect.name == "sqlite" else _let_go(engine)
    except OperationalError:
        return False


def _emptied(engine: Engine) -> bool:
    with engine.connect() as connection:
        blocked, *_ = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    return not blocked


def _let_go(engine: Engine) -> bool:
    alone(engine, "VACUUM (SKIP_LOCKED) papers, keys")
    return True


def alone(engine: Engine, words: str) -> None:
    """Outside any transaction."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(words))


def shared(engine: Engine) -> bool:
    """Whether other programs may write in it; a data folder belongs to one."""
    return engine.dialect.name != "sqlite"


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
