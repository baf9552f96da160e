"""Which workshops there are: past ones, and the one that is not over yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, exists, insert, select, update

from workshop.store.database import storing
from workshop.store.heads import begin
from workshop.store.schema import log, papers, workshops
from workshop.store.soundness import reading


@dataclass(frozen=True)
class Workshop:
    """One running of an agenda. `opened` is in milliseconds since 1970; `agenda` as it was read from the file."""

    id: str
    code: str
    opened: int
    agenda: dict[str, Any]
    rehearsal: bool = False


class Workshops:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, workshop: Workshop) -> None:
        with storing(), self.engine.begin() as connection:
            connection.execute(insert(workshops), vars(workshop))
            begin(connection, workshop.id)

    def plan(self, workshop: str, agenda: dict[str, Any]) -> None:
        """Takes over an agenda that was edited before the start."""
        with storing(), self.engine.begin() as connection:
            connection.execute(update(workshops).where(workshops.c.id == workshop).values(agenda=agenda))

    def unfinished(self) -> Workshop | None:
        """The newest that has not ended; one that was left behind by a newer one stays in the past."""
        newest = next(iter(self.all()), None)
        return None if newest is None or self._has(newest.id, "Ended") else newest

    def started(self, workshop: str) -> bool:
        return self._has(workshop, "Started")

    def _has(self, workshop: str, kind: str) -> bool:
        found = exists().where(log.c.workshop == workshop, log.c.type == kind)
        with self.engine.connect() as connection:
            return bool(connection.execute(select(found)).scalar())

    def get(self, workshop: str) -> Workshop | None:
        return self._one(workshops.c.id == workshop)

    def with_code(self, code: str) -> Workshop | None:
        return self._one(workshops.c.code == code)

    def _one(self, wanted: ColumnElement[bool]) -> Workshop | None:
        with self.engine.connect() as connection:
            row = connection.execute(select(workshops).where(wanted)).first()
        return Workshop(**row._mapping) if row else None

    def newest(self, count: int, after: int = 0) -> list[Workshop]:
        """So many, newest first, after those that come before them."""
        ordered = select(workshops).order_by(workshops.c.opened.desc(), workshops.c.id)
        with self.engine.connect() as connection:
            return [Workshop(**row._mapping) for row in connection.execute(ordered.limit(count).offset(after))]

    def moments(self, ids: Sequence[str]) -> dict[str, set[str]]:
        """Of these, which have `Started` and which have `Ended`."""
        wanted = log.c.workshop.in_(ids), log.c.type.in_(("Started", "Ended"))
        found: dict[str, set[str]] = {}
        with self.engine.connect() as connection:
            for workshop, kind in connection.execute(select(log.c.workshop, log.c.type).where(*wanted).distinct()):
                found.setdefault(workshop, set()).add(kind)
        return found

    def with_papers(self) -> list[str]:
        """Those in which there is something that can be erased."""
        with self.engine.connect() as connection:
            return sorted(connection.execute(select(papers.c.workshop).distinct()).scalars())

    def with_paper(self, paper: str) -> set[str]:
        """Those in which something is written on this paper."""
        with self.engine.connect() as connection:
            return set(connection.execute(select(papers.c.workshop).where(papers.c.paper == paper)).scalars())

    @reading()
    def all(self) -> list[Workshop]:
        """Newest first."""
        with self.engine.connect() as connection:
            rows: Sequence[Row[Any]] = connection.execute(
                select(workshops).order_by(workshops.c.opened.desc(), workshops.c.id)
            ).all()
        return [Workshop(**row._mapping) for row in rows]
