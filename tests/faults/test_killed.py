"""The server is killed in the middle of everything: what people were told is kept is kept, once, and they are back."""

import re
from pathlib import Path

import pytest

from benchmarks.faults import lines
from benchmarks.faults.killed import BACK
from tests.faults.programs import survived

pytestmark = pytest.mark.slow

CONNECTION = Path(__file__).parents[2] / "static" / "js" / "connection.js"


def test_killed_ten_times_under_load_nothing_is_lost_and_everyone_is_back():
    assert survived("killed", 10)


def test_a_phone_tries_again_often_enough_to_be_back_within_five_seconds():
    said = {name: float(value) for name, value in re.findall(r"(\w+): ([\d.]+),", CONNECTION.read_text())}
    assert said["reconnectionDelay"] / 1000 == lines.FIRST_DELAY
    assert said["reconnectionDelayMax"] / 1000 == lines.LONGEST_DELAY
    assert said["randomizationFactor"] == lines.SPREAD
    assert lines.LONGEST_DELAY * (1 + lines.SPREAD) < BACK
