"""Ctrl-C and SIGTERM end the program at once and in order, whoever is connected and however many wait for an answer."""

import select
import signal
import socket
from contextlib import suppress

import pytest

from tests.hosted.phones import Phone, Room
from tests.house.olga import HOST, Olga
from tests.house.test_program import House
from tests.journeys.conftest import PATIENCE, Server
from workshop.web.line import PASSPHRASES

pytestmark = pytest.mark.slow

GUESSES = int(PASSPHRASES.longest / PASSPHRASES.apart_at_first) - 1
"""From as many addresses; each waits a moment longer than the one before, the last for nearly ten seconds."""


@pytest.fixture
def start(tmp_path):
    """A program that takes the word of a proxy on who asks."""
    started = []

    def begin(kind):
        settings = {"HOST_PASSPHRASE": HOST}
        started.append(kind(tmp_path / "data", "--behind-proxy", "1", settings=settings).start())
        return started[0]

    yield begin
    for server in started:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)


@pytest.fixture
def room():
    opened = Room()
    yield opened
    opened.close()


def guess(server, path, number):
    """Sent, and not answered yet."""
    form = b"passphrase=a+guess"
    said = f"POST {path} HTTP/1.1\r\nHost: here\r\nX-Forwarded-For: 192.0.2.{number}\r\n"
    about = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n"
    line = socket.create_connection(("127.0.0.1", server.port), PATIENCE)
    line.sendall(f"{said}{about}".encode() + form)
    return line


def is_answered(line):
    with line, suppress(ConnectionResetError):
        return line.recv(20).startswith(b"HTTP/1.1 403")
    return False


def ends_while_many_wait(server, path, how):
    """From the first answer on all others are due, one after another; most never get theirs."""
    lines = [guess(server, path, number) for number in range(GUESSES)]
    assert select.select(lines, [], [], PATIENCE)[0]
    assert server.end(how) == 0
    assert sum(map(is_answered, lines)) < GUESSES / 2
    assert (server.data.parent / "server.log").read_text() == ""


def come(room, server, people, *codes):
    phones = [Phone(room, server.base, code, "1") for code in codes for _ in range(people)]
    room.wait(lambda: all(phone.views for phone in phones))
    return phones


def test_ctrl_c_ends_a_workshop_with_fifty_phones_while_somebody_guesses_passphrases(start, room):
    server = start(Server)
    phones = come(room, server, 50, server.address("Join").rpartition("/")[2])
    ends_while_many_wait(server, "/console", signal.SIGINT)
    room.wait(lambda: not any(phone.here for phone in phones))


def test_sigterm_ends_a_house_with_open_workshops_while_somebody_guesses_passphrases(start, room):
    server = start(House)
    olga = Olga(server.base)
    phones = come(room, server, 2, *(olga.opens("check-in")[0] for _ in range(5)))
    ends_while_many_wait(server, "/workshops", signal.SIGTERM)
    room.wait(lambda: not any(phone.here for phone in phones))
