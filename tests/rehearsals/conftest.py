"""Servers as in the browser tests, and applications as in those of pages."""

from tests.journeys.conftest import serve
from tests.web.conftest import start

__all__ = ["serve", "start"]
