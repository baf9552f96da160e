"""The application as Flask makes it, but for its log: no words of people, no address, no query."""

from types import TracebackType
from typing import Any

from flask import Flask, request

from workshop.discreet import described


class Quiet(Flask):
    def log_exception(
        self, exc_info: tuple[type, BaseException, TracebackType | None] | tuple[None, None, None] | Any
    ) -> None:
        problem = exc_info[1]
        if problem is not None:
            self.logger.error("The page %s failed: %s", request.endpoint, described(problem))
