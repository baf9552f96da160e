"""The disk is full while people give something: nobody is told yes in vain, the console says it, and it goes on."""

import pytest

from tests.faults.programs import survived

pytestmark = pytest.mark.slow


def test_a_full_disk_takes_nothing_and_loses_nothing():
    assert survived("full", 2)
