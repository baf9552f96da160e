"""The events of one workshop: read in order, appended in one transaction, erased where an event says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, union_all

from workshop.activities import EVENTS
from workshop.journey.messages import Event
from workshop.store.database import scrub
from workshop.store.schema import keys, log, papers

SCRUB_SECONDS = 1.0


@dataclass(frozen=True)
class Written:
    """An event in its place: `seq` grows by one with each event of a workshop."""

    seq: int
    event: Event


class Log:
    """One workshop's part of the store."""

    def __init__(self, engine: Engine, workshop: str) -> None:
        self.engine, self.workshop = engine, workshop
        self._scrubbed = 0.0

    def read(self) -> list[Written]:
        columns = [(table.c.seq, table.c.type, table.c.data) for table in (log, papers)]
        own = [
            select(*chosen).where(table.c.workshop == self.workshop)
            for chosen, table in zip(columns, (log, papers), strict=True)
        ]
        with self.engine.connect() as connection:
            rows = connection.execute(union_all(*own).order_by("seq")).all()
        return [Written(seq, EVENTS[kind].model_validate(data)) for seq, kind, data in rows]

    def keys(self) -> dict[str, bytes]:
        with self.engine.connect() as connection:
            found = connection.execute(select(keys.c.scope, keys.c.key).where(keys.c.workshop == self.workshop))
            return {scope: bytes(key) for scope, key in found}

    def append(self, happened: Iterable[Written], new_keys: Mapping[str, bytes]) -> None:
        """All of it is on disk afterwards, or none. What is to be erased is overwritten before this returns."""
        happened = list(happened)
        with self.engine.begin() as connection:
            self._add_keys(connection, new_keys)
            for written in happened:
                self._erase(connection, written.event)
                self._write(connection, written)
        self._scrub([written.event for written in happened])

    def _scrub(self, events: list[Event]) -> None:
        """At once for what is gone; for what is only replaced, such as a line being typed, now and then."""
        gone = any(event.burns or set(event.erases) - {event.paper} for event in events)
        replaced = any(event.paper in event.erases for event in events)
        if gone or (replaced and monotonic() - self._scrubbed > SCRUB_SECONDS):
            scrub(self.engine)
            self._scrubbed = monotonic()

    def _add_keys(self, connection: Connection, new_keys: Mapping[str, bytes]) -> None:
        rows = [{"workshop": self.workshop, "scope": scope, "key": key} for scope, key in new_keys.items()]
        if rows:
            connection.execute(insert(keys), rows)

    def _erase(self, connection: Connection, event: Event) -> None:
        if event.erases:
            mine = papers.c.workshop == self.workshop
            connection.execute(delete(papers).where(mine, papers.c.paper.in_(event.erases)))
        if event.burns:
            mine = keys.c.workshop == self.workshop
            connection.execute(delete(keys).where(mine, keys.c.scope.in_(event.burns)))

    def _write(self, connection: Connection, written: Written) -> None:
        event = written.event
        row: dict[str, Any] = {
            "workshop": self.workshop,
            "seq": written.seq,
            "type": type(event).__name__,
            "data": event.model_dump(mode="json", exclude_defaults=True),
        }
        if event.paper is None:
            connection.execute(insert(log), row)
        else:
            connection.execute(insert(papers), {**row, "paper": event.paper})
