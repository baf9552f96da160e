"""Keeping secrets in the database, where several programs need the same."""

from collections.abc import Mapping

from sqlalchemy import Engine, delete, insert, select

from workshop.store.schema import secrets


def kept(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.execute(select(secrets.c.name, secrets.c.value))
        return {str(name): str(value) for name, value in rows}


def keep(engine: Engine, now: Mapping[str, str]) -> None:
    with engine.begin() as connection:
        connection.execute(delete(secrets))
        connection.execute(insert(secrets), [{"name": name, "value": value} for name, value in now.items()])
