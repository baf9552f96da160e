"""What is said when something breaks: which kind of thing and where in the code, never the words that were in it.

Messages of exceptions quote what somebody wrote, an address, a row of the database. None of that belongs in a log.
"""

import sys
import threading
import traceback
from pathlib import Path
from typing import Any

MOST = 100  # different lines; who provokes failures fills no disk

_said: set[str] = set()


def described(problem: BaseException) -> str:
    """One line, innermost cause last."""
    parts: list[str] = []
    one: BaseException | None = problem
    while one is not None and len(parts) < 5:
        parts.append(f"{type(one).__name__} at {_place(one)}")
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return ", because of ".join(parts)


def _place(problem: BaseException) -> str:
    frames = traceback.extract_tb(problem.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno} in {frames[-1].name}" if frames else "no known place"


def say(what: str, problem: BaseException) -> None:
    """Each line once: what happens again and again is the same to whoever reads it."""
    line = f"{what}: {described(problem)}"
    if line not in _said and len(_said) < MOST:
        _said.add(line)
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def about_threads() -> None:
    """From now on also what ends a thread is told like this."""

    def hook(ended: Any) -> None:
        name = ended.thread.name if ended.thread else "a thread"
        if ended.exc_value is not None:
            say(f"{name} has ended", ended.exc_value)

    threading.excepthook = hook
