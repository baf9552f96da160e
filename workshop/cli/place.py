"""Where workshops are kept, as the command line sees it: a data folder, or the database that DATABASE_URL names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from workshop import keeper
from workshop.cli.plain import Stop
from workshop.opening import open_store
from workshop.rehearsal.company import passing_folder
from workshop.store.backup import DATABASE
from workshop.store.database import Damaged, Database, NotStored, Unreadable, hosted, open_database
from workshop.store.folder import InUse, Unwritable, claimed, make
from workshop.store.served import Claim, unserved

RENEWED = 5.0  # seconds


@dataclass(frozen=True)
class Place:
    """With a `url` the folder keeps only what this machine alone needs, and several programs may share it."""

    folder: Path
    url: str = ""

    def __str__(self) -> str:
        return "DATABASE_URL" if self.url else str(self.folder)

    @property
    def begun(self) -> bool:
        return bool(self.url) or (self.folder / DATABASE).exists()

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """For what must not happen while a workshop runs in this folder. Raises Stop."""
        try:
            make(self.folder)
            with nullcontext() if self.url else claimed(self.folder):
                yield
        except InUse:
            what = "a workshop is running here; end it first, or choose another folder with --data"
            raise Stop(f"{self}: {what}") from None
        except Unwritable as problem:
            raise Stop(f"{self.folder}: cannot be written ({problem}); choose another folder with --data") from None

    @contextmanager
    def opened(self) -> Iterator[Database]:
        """Raises Stop, also for what only turns out while it is read."""
        otherwise = "see that the server runs and lets us in" if self.url else "choose another folder with --data"
        try:
            database = open_database(hosted(self.url)) if self.url else open_store(self.folder)
            try:
                yield database
            finally:
                database.dispose()
        except Damaged as problem:
            raise Stop(self.damaged(problem)) from None
        except Unreadable as problem:
            raise Stop(f"{self}: the database cannot be opened ({problem}); {otherwise}") from None
        except NotStored as problem:
            raise Stop(f"{self}: nothing can be saved here ({problem}); free some space, and start again") from None

    @contextmanager
    def served(self, database: Database) -> Iterator[None]:
        """Others that share the database may be served beside it; nobody deletes meanwhile what is in it."""
        if not self.url:
            yield
            return
        claim = Claim(database)
        claim.hold()
        end = keeper.every(RENEWED, claim.hold)
        try:
            yield
        finally:
            end()
            claim.let_go()

    @contextmanager
    def unserved(self, database: Database) -> Iterator[None]:
        """Raises Stop."""
        try:
            with unserved(database):
                yield
        except InUse:
            what = "a program serves these workshops; end all that do, or delete one at /workshops"
            raise Stop(f"{self}: {what} or on its organiser's desk") from None

    def damaged(self, problem: Damaged) -> str:
        back = "a backup with pg_restore" if self.url else f"python run.py restore BACKUP --replace --data {self}"
        return f"{self}: what is kept here is damaged ({problem}); nothing was changed. To go on from a backup: {back}"


def place_of(folder: Path) -> Place:
    """What the environment says goes before the folder."""
    return Place(folder, os.environ.get("DATABASE_URL", ""))


@contextmanager
def passing_place() -> Iterator[Place]:
    """For a rehearsal, which has nothing to do with where real workshops are kept."""
    with passing_folder() as folder:
        yield Place(folder)


def only_in_a_folder(what: str) -> None:
    """Raises Stop where there is none."""
    if os.environ.get("DATABASE_URL"):
        raise Stop(f"{what} is for a data folder; this database is PostgreSQL's, so use its own pg_dump and pg_restore")
