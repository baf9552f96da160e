"""`joint-journey.local`: a name that phones can type instead of numbers, as long as the network lets it through."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from workshop.venue.listening import Listening
from workshop.venue.this_machine import names_this_machine

NAME = "joint-journey.local"
ANNOUNCED, TAKEN = "announced", "taken"
"""How it may go; any other word, or none, is a failure."""
ROOT = Path(__file__).parent.parent.parent
LISTENS = 1500  # milliseconds, before the name is taken to be free
LEAVES = 0.7  # seconds for a word of goodbye
WITHOUT = "Phones use the address with numbers."
SAID = {TAKEN: f"The name {NAME} belongs to another machine in this network. {WITHOUT}"}
MUTE = f"The name {NAME} could not be announced in this network. {WITHOUT}"


def hosts_to_tell(listening: Listening, addresses: Sequence[str]) -> list[str]:
    """The addresses of this laptop in networks that have others in them; none behind a public address."""
    hosts = [urlsplit(address).hostname or "" for address in addresses]
    return [] if listening.public_url else [host for host in hosts if not names_this_machine(host) and _is_number(host)]


def _is_number(host: str) -> bool:
    return host.replace(".", "").isdigit()


class Announcement:
    """The program that announces the name, and what became of it. Nothing waits for it."""

    def __init__(self, port: int, hosts: Sequence[str], outcome: Callable[[str], None], listens: int = LISTENS) -> None:
        self.ended = False
        self.line, theirs = socket.socketpair()
        os.set_blocking(theirs.fileno(), True)  # green threads make sockets that never wait
        self.program = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "workshop.venue.announcing", str(port), str(listens), *hosts],
            cwd=ROOT, stdin=theirs.fileno(), stdout=theirs.fileno(), stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        theirs.close()
        Thread(target=self._follow, args=(outcome,), name="name", daemon=True).start()

    def _follow(self, outcome: Callable[[str], None]) -> None:
        said = self.line.recv(100).decode().strip()
        if not self.ended:
            outcome(said)

    def end(self) -> None:
        """It says goodbye and leaves when it hears no more from us."""
        self.ended = True
        self.line.shutdown(socket.SHUT_RDWR)
        self.line.close()
        try:
            self.program.wait(LEAVES)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()
