"""docs/protocol.md lists every command with its fields, and every code; this holds it against the program."""

import re
from pathlib import Path

import pytest

from workshop.activities import COMMANDS
from workshop.journey.refused import REASONS

TEXT = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text()
ROWS = {row[0]: row[1:] for row in re.findall(r"^\| `(\w+)` \| ([^|]*) \| ([^|]*) \|", TEXT, re.MULTILINE)}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_described_with_its_fields_and_who_may_ask(name):
    who, fields = ROWS[name]
    assert set(re.findall(r"`(\w+)", fields)) == set(COMMANDS[name].model_fields)
    assert who == ", ".join(sorted(COMMANDS[name].asked_by))


def test_no_command_is_described_that_does_not_exist():
    described = {name for name in ROWS if name[0].isupper()}
    assert described == set(COMMANDS)


@pytest.mark.parametrize("code", REASONS)
def test_a_code_is_described(code):
    assert f"| `{code}` |" in TEXT
