"""Servers as in the browser tests, and applications as in those of pages."""

from tests.journeys.conftest import serve
from tests.web.conftest import nothing_yet, start

__all__ = ["nothing_yet", "serve", "start"]
