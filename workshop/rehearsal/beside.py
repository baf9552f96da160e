"""A rehearsal beside the workshop that is to come: a server of its own on a port nearby, so that nothing is shared.

It ends when it is left, when it is told to, and when this program is gone.
"""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic, sleep
from typing import IO

from workshop.rehearsal.company import ROOT

PORTS = 20  # that are tried after one's own
COMES = 30.0  # seconds
LEAVES = 1.5
LOOKS = 0.2


class NotBegun(Exception):
    """It could not be started, with the reason in plain words."""


@dataclass
class Beside:
    """`settings` are what the environment of the other program says besides, such as the same passphrases."""

    agenda: Path
    host: str
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    _program: "subprocess.Popen[str] | None" = None
    _at: int = 0
    _said: "IO[str] | None" = None

    @property
    def running(self) -> int | None:
        """Its port."""
        return self._at if self._program and self._program.poll() is None else None

    def begin(self, speed: str, people: str) -> None:
        """Raises NotBegun. Where one is running already it goes on."""
        if self.running:
            return
        self._at = self._free_port()
        asked = ["--agenda", str(self.agenda.resolve()), "--host", self.host, "--port", str(self._at)]
        self._said = TemporaryFile("w+")  # noqa: SIM115  # as long as the program runs
        self._program = subprocess.Popen(  # noqa: S603
            [sys.executable, str(ROOT / "run.py"), "--rehearsal", "--speed", speed, "--people", people, *asked,
             "--no-browser", "--ends-with", str(os.getpid())],
            env={**os.environ, **self.settings}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=self._said, text=True, start_new_session=True,
        )  # fmt: skip
        self._wait_for(self._program)

    def _wait_for(self, program: "subprocess.Popen[str]") -> None:
        until = monotonic() + COMES
        while program.poll() is None and monotonic() < until:
            if self._answers():
                return
            sleep(LOOKS)
        self.end()
        raise NotBegun(self._last_words())

    def _last_words(self) -> str:
        if self._said is None:
            return ""
        self._said.seek(0)
        return self._said.read().strip().rpartition("\n")[2]

    def _answers(self) -> bool:
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104
        try:
            with urllib.request.urlopen(f"http://{host}:{self._at}/rehearsal", timeout=2):
                return True
        except OSError:
            return False

    def _free_port(self) -> int:
        """Raises NotBegun."""
        for port in range(self.port + 1, min(self.port + 1 + PORTS, 65536)):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)):
                    return port
        raise NotBegun(f"no port after {self.port} is free")

    def end(self) -> None:
        """It deletes what it kept, and leaves."""
        if not self._program or self._program.poll() is not None:
            return
        self._program.terminate()
        try:
            self._program.wait(LEAVES)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()
