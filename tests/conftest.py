"""Fixtures that tests of all rooms use."""

import pytest

from tests.rehearsal import Rehearsal


@pytest.fixture
def workshop() -> Rehearsal:
    return Rehearsal()
