"""A workshop that runs, moved by somebody whom no test looks at."""

from collections.abc import Iterator

import pytest

from tests.journeys.conftest import PASSPHRASE, Server
from tools import crowd


@pytest.fixture
def facilitator(server: Server) -> Iterator[crowd.Facilitator]:
    voice = crowd.Facilitator(server.base, PASSPHRASE)
    assert voice.ask("Start", reason="a test")["ok"]
    yield voice
    voice.leave()
