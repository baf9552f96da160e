"""Fixtures that tests of all rooms use."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.rehearsal import Rehearsal
from workshop.engine import GARBAGE
from workshop.opening import open_store
from workshop.store.database import Database

settings.register_profile("steady", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("steady")


@pytest.fixture(scope="session")
def nothing_yet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which nothing is kept: to copy it is faster than to make one."""
    folder = tmp_path_factory.mktemp("nothing-yet")
    open_store(folder).dispose()
    return folder


@pytest.fixture
def database(tmp_path: Path, nothing_yet: Path) -> Iterator[Database]:
    """A data folder without a workshop."""
    shutil.copytree(nothing_yet, tmp_path, dirs_exist_ok=True)
    opened = open_store(tmp_path)
    yield opened
    opened.dispose()


@pytest.fixture
def workshop() -> Rehearsal:
    return Rehearsal()


def pytest_collection_finish() -> None:
    """As the program does: looks for garbage would pass over all that was loaded, again and again."""
    gc.freeze()
    gc.set_threshold(*GARBAGE)
