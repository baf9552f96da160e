"""The fixtures of the web tests and of the browsers."""

from tests.journeys.conftest import browser, people, serve  # noqa: F401
from tests.web.conftest import app, person, start  # noqa: F401
