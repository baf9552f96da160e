"""Fixtures that tests of all rooms use."""

import pytest
from hypothesis import settings

from tests.rehearsal import Rehearsal

settings.register_profile("steady", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("steady")


@pytest.fixture
def workshop() -> Rehearsal:
    return Rehearsal()
