"""The fixtures of the web tests."""

from tests.web.conftest import app, nothing_yet, person, start  # noqa: F401
