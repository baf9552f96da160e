"""Who serves a database that several programs share: as long as one does, nothing in it is deleted from outside.

In a data folder a file says so (`folder.py`), for one program alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from workshop.store.database import shared
from workshop.store.folder import InUse

SERVED = 7_305_213  # any number that stands for it in PostgreSQL


class Claim:
    """Of one program, beside those of others. It is gone when the program is, however it ends."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._held: Connection | None = None

    def hold(self) -> None:
        """To be called again and again: while the database is away, nobody has a claim."""
        try:
            if self._held:
                self._held.execute(text("SELECT 1"))
            else:
                self._held = self._taken()
        except SQLAlchemyError:
            self.let_go()

    def _taken(self) -> Connection:
        connection = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text("SELECT pg_advisory_lock_shared(:served)"), {"served": SERVED})
        return connection

    def let_go(self) -> None:
        held, self._held = self._held, None
        if held:
            held.invalidate()  # the database forgets the claim when the line is closed
            held.close()


@contextmanager
def unserved(engine: Engine) -> Iterator[None]:
    """Whoever begins to serve meanwhile waits for the end. Raises InUse."""
    if not shared(engine):
        yield
        return
    with engine.begin() as connection:
        taken = connection.execute(text("SELECT pg_try_advisory_xact_lock(:served)"), {"served": SERVED})
        if not taken.scalar_one():
            raise InUse
        yield
