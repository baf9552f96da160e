"""The data folder on the command line: claimed for one program, and its database opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.cli.plain import Stop
from workshop.opening import open_store
from workshop.store.database import Database, Unreadable
from workshop.store.folder import InUse, Unwritable, claimed


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """For what must not happen while a workshop runs there. Raises Stop."""
    try:
        with claimed(data):
            yield
    except InUse:
        raise Stop(f"{data}: a workshop is running here; end it first, or choose another folder with --data") from None
    except Unwritable as problem:
        raise Stop(f"{data}: cannot be written ({problem}); choose another folder with --data") from None


@contextmanager
def opened(data: Path) -> Iterator[Database]:
    """Raises Stop."""
    try:
        database = open_store(data)
    except Unreadable as problem:
        raise Stop(f"{data}: the database cannot be opened ({problem}); choose another folder with --data") from None
    try:
        yield database
    finally:
        database.dispose()
