"""PostgreSQL and Redis, started once for all tests here."""

import shutil
from collections.abc import Iterator

import pytest

from tests.hosted.programs import PostgreSQL, Redis, missing, postgres_programs
from workshop.store.database import Database, hosted, open_database


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgreSQL]:
    programs = postgres_programs()
    if programs is None:
        missing("PostgreSQL")
    running = PostgreSQL(programs)
    yield running
    running.leave()


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Redis]:
    if shutil.which("redis-server") is None:
        missing("Redis")
    running = Redis()
    yield running
    running.leave()


@pytest.fixture
def database(postgres: PostgreSQL) -> Iterator[Database]:
    opened = open_database(hosted(postgres.fresh()))
    yield opened
    opened.dispose()
