"""Servers as in the browser tests."""

from tests.journeys.conftest import serve

__all__ = ["serve"]
