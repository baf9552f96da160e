"""The fixtures of the web tests."""

from tests.web.conftest import app, person, start  # noqa: F401
