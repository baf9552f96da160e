"""The data folder: made readable by its owner alone, and used by one program at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".in-use"


class InUse(Exception):
    """Another program works in this folder."""


class Unwritable(Exception):
    """The folder cannot be made or written, with the reason in plain words."""


def make(folder: Path) -> None:
    """For its owner alone. Raises Unwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except FileExistsError:
        raise Unwritable("it is a file") from None
    except OSError as problem:
        raise Unwritable(problem.strerror or "unknown reason") from None


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Nobody else can claim it meanwhile. It is free again when this program ends, however it ends.

    Raises InUse, Unwritable.
    """
    make(folder)
    try:
        lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise Unwritable(problem.strerror or "unknown reason") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise InUse from None
    finally:
        os.close(lock)
