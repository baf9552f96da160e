"""Fixtures that tests of all rooms use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.rehearsal import Rehearsal
from workshop.opening import open_store
from workshop.store.database import Database

settings.register_profile("steady", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("steady")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A data folder without a workshop."""
    opened = open_store(tmp_path)
    yield opened
    opened.dispose()


@pytest.fixture
def workshop() -> Rehearsal:
    return Rehearsal()
