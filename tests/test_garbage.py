"""A connection that is over is gone at once: phones come back all evening, and a look for garbage stops everyone."""

import errno
import io
import urllib.request
import warnings
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from benchmarks.attacks.serving import until
from benchmarks.speed.frames import frame
from tests.test_sending import Slow, running

pytestmark = pytest.mark.slow

PHONES = 20


@pytest.fixture
def port() -> Iterator[int]:
    with running("tests.garbage") as (port, _):
        yield port


def left(port: int) -> tuple[int, int]:
    """Websockets, and what nobody can reach."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", b"said", timeout=30) as answer:
        here, garbage = answer.read().split()
    return int(here), int(garbage)


def comes_and_goes(port: int) -> None:
    phone = Slow(port)
    phone.socket.sendall(frame(b"40"))
    while b"40{" not in phone.received:
        phone.received += phone.socket.recv(1000)
        assert phone.received, "the server has closed it"
    phone.socket.close()


def test_phones_that_have_left_and_pages_that_were_read_leave_nothing_behind(port):
    left(port)
    for _ in range(PHONES):
        comes_and_goes(port)
    garbage = []
    until(lambda: garbage.append(left(port)) or garbage[-1][0] == 0, "somebody who is gone is still there")
    for _ in range(PHONES):
        garbage.append(left(port))
    assert sum(one for _, one in garbage) < PHONES


def test_a_line_that_breaks_while_the_last_is_written_is_closed_for_reading_too():
    with warnings.catch_warnings(action="ignore"):  # of eventlet, when it is loaded
        from workshop.engine.deadlines import Hurried

    def breaks() -> None:
        raise BrokenPipeError(errno.EPIPE, "nobody reads")

    ends = Hurried.__new__(Hurried)
    ends.rfile, ends.connection = io.BytesIO(), SimpleNamespace(shutdown=lambda _: None, close=lambda: None)
    ends.wfile = SimpleNamespace(closed=False, flush=lambda: None, close=breaks)
    ends.finish()
    assert ends.rfile.closed
