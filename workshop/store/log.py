"""The events of one workshop: read in order, appended in one transaction, erased where an event says so."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, Select, delete, insert, select, true, union_all

from workshop.activities import EVENTS
from workshop.journey.messages import Event
from workshop.store.database import scrub, storing
from workshop.store.heads import Gone, Head, known, move
from workshop.store.schema import heads, keys, log, papers
from workshop.store.soundness import reading

SCRUB_SECONDS = 1.0


@dataclass(frozen=True)
class Written:
    """An event in its place: `seq` grows by one with each event of a workshop."""

    seq: int
    event: Event


@dataclass(frozen=True)
class Part:
    """What is there after some number, with the head as it stood at that very moment."""

    head: Head
    written: tuple[Written, ...]

    def continues(self, known: Head) -> bool:
        """Whether all that happened since `known` is here: nothing of it is erased already, nor all that was before."""
        numbers = [entry.seq for entry in self.written]
        return self.head.anew == known.anew and numbers == list(range(known.seq + 1, self.head.seq + 1))


class Log:
    """One workshop's part of the store."""

    def __init__(self, engine: Engine, workshop: str) -> None:
        self.engine, self.workshop = engine, workshop
        self.stored: Callable[[float], None] = lambda _: None
        self._scrubbed, self._to_scrub = 0.0, False

    def head(self) -> Head:
        """Raises Gone."""
        with self.engine.connect() as connection:
            return known(connection, self.workshop)

    @reading()
    def part(self, after: int = 0) -> Part:
        """In one statement, so that nobody writes in between. Raises Gone."""
        with self.engine.connect() as connection:
            rows = connection.execute(self._since(after)).all()
        if not rows:
            raise Gone
        written = (Written(seq, EVENTS[kind].model_validate(data)) for *_, seq, kind, data in rows if kind)
        return Part(Head(*rows[0][:2]), tuple(written))

    def _since(self, after: int) -> Select[Any]:
        """The head beside each entry, or alone."""
        own = [
            select(table.c.seq, table.c.type, table.c.data).where(
                table.c.workshop == self.workshop, table.c.seq > after
            )
            for table in (log, papers)
        ]
        entries = union_all(*own).subquery()
        beside = select(heads.c.seq, heads.c.anew, entries).select_from(heads.outerjoin(entries, true()))
        return beside.where(heads.c.workshop == self.workshop).order_by(entries.c.seq)

    def read(self) -> list[Written]:
        return list(self.part().written)

    @reading()
    def keys(self) -> dict[str, bytes]:
        with self.engine.connect() as connection:
            found = connection.execute(select(keys.c.scope, keys.c.key).where(keys.c.workshop == self.workshop))
            return {scope: bytes(key) for scope, key in found}

    def append(self, happened: Iterable[Written], new_keys: Mapping[str, bytes]) -> None:
        """All of it is on disk afterwards, or none: then it raises. What is to be erased is overwritten before this
        returns, or, where the disk is too full for it, with a later one: what is stored stays stored.

        The first number says what the writer knew. Raises Overtaken when others have written since.
        """
        happened, began = list(happened), monotonic()
        if not happened:
            return
        with storing(), self.engine.begin() as connection:
            move(connection, self.workshop, happened[0].seq - 1, happened[-1].seq)
            self._add_keys(connection, new_keys)
            for written in happened:
                self._erase(connection, written.event)
                self._write(connection, written)
        self._scrub([written.event for written in happened])
        self.stored(monotonic() - began)

    def _scrub(self, events: list[Event]) -> None:
        """At once for what is gone; for what is only replaced, such as a line being typed, now and then."""
        gone = any(event.burns or set(event.erases) - {event.paper} for event in events)
        replaced = any(event.paper in event.erases for event in events)
        if gone or self._to_scrub or (replaced and monotonic() - self._scrubbed > SCRUB_SECONDS):
            self._to_scrub = not scrub(self.engine)
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
