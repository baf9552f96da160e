"""How far each workshop has come. Of several that write at the same moment, one moves the head; the others see it."""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, bindparam, exists, func, insert, literal, select, union_all, update

from workshop.store.schema import heads, log, papers, workshops


@dataclass(frozen=True)
class Head:
    """`seq` is the number of the newest event, `anew` how often all was erased, after which numbers go on."""

    seq: int = 0
    anew: int = 0


class Overtaken(Exception):
    """Somebody else has written meanwhile; nothing was stored."""


class Gone(Exception):
    """Somebody else has deleted the whole workshop."""


# Put together once: with every press all phones wait for them.
KNOWN = select(heads.c.seq, heads.c.anew).where(heads.c.workshop == bindparam("of"))
MOVED = (
    update(heads)
    .where(heads.c.workshop == bindparam("of"), heads.c.seq == bindparam("before"))
    .values(seq=bindparam("to"))
)


def known(connection: Connection, workshop: str) -> Head:
    """Raises Gone."""
    row = connection.execute(KNOWN, {"of": workshop}).first()
    if row is None:
        raise Gone
    return Head(*row)


def begin(connection: Connection, workshop: str) -> None:
    connection.execute(insert(heads), {"workshop": workshop, "seq": 0, "anew": 0})


def move(connection: Connection, workshop: str, before: int, to: int) -> None:
    """First in a transaction, so that everybody else who writes waits for its end. Raises Overtaken."""
    if connection.execute(MOVED, {"of": workshop, "before": before, "to": to}).rowcount != 1:
        raise Overtaken


def renew(connection: Connection, workshop: str) -> None:
    """All of it is about to be erased."""
    moved = {"seq": heads.c.seq + 1, "anew": heads.c.anew + 1}
    connection.execute(update(heads).where(heads.c.workshop == workshop).values(moved))


def complete(engine: Engine) -> None:
    """Makes the heads of workshops that an earlier version kept."""
    written = union_all(*(select(table.c.workshop, table.c.seq) for table in (log, papers))).subquery()
    newest = select(func.max(written.c.seq)).where(written.c.workshop == workshops.c.id).scalar_subquery()
    without = ~exists().where(heads.c.workshop == workshops.c.id)
    missing = select(workshops.c.id, func.coalesce(newest, 0), literal(0)).where(without)
    with engine.begin() as connection:
        connection.execute(insert(heads).from_select(["workshop", "seq", "anew"], missing))
