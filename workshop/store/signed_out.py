"""Which browsers have signed out: a cookie cannot be called back, so their numbers are kept as long as the workshop."""

from contextlib import suppress

from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import IntegrityError

from workshop.store.database import storing
from workshop.store.schema import signed_out

HOUSE = ""
"""Stands for the home page of a house, where workshops have their ids."""


def kept(engine: Engine, workshop: str) -> set[str]:
    with engine.connect() as connection:
        return set(connection.execute(select(signed_out.c.browser).where(signed_out.c.workshop == workshop)).scalars())


def keep(engine: Engine, workshop: str, browser: str) -> None:
    """Once; a second press in another tab changes nothing. Raises NotStored."""
    with storing(), suppress(IntegrityError), engine.begin() as connection:
        connection.execute(insert(signed_out).values(workshop=workshop, browser=browser))
