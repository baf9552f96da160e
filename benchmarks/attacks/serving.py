"""A real `run.py` to attack, on a port and a folder of its own, and what one can learn of it from outside."""

import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PASSPHRASE = "open sesame"
KNOWN = re.compile(r"([A-Z][\w ]+: \w+ at [\w<>.]+:\d+ in [\w<>]+(, because of .*)?)?")
"""What may stand on stderr: that something was wrong, where, and nothing of what it was."""
HURRIED = (
    "from workshop import engine; engine.patch(); from workshop.engine import deadlines; deadlines.SILENT = {}; "
    "from workshop.cli import main; main(prog_name='run.py')"
)
PATIENCE = 60.0  # seconds; only what fails takes so long


class Server:
    """Ends with `end`; `errors` is all that it wrote to stderr. `silent`: another limit for slow senders."""

    def __init__(self, folder: Path, *options: str, silent: float | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port, self.file = _free_port(), folder / "stderr.log"
        environment = {
            **os.environ,
            "WORKSHOP_PASSPHRASE": PASSPHRASE,
            "CARE_PASSPHRASE": "gently now",
            "TMPDIR": str(folder),
        }
        program = ["run.py"] if silent is None else ["-c", HURRIED.format(silent)]
        command = [
            sys.executable,
            *program,
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--no-browser",
            "--no-local-name",
            "--data",
            str(folder / "data"),
            *options,
        ]
        with self.file.open("w") as errors:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True
            )
        said = list(takewhile(lambda line: line.strip(), self.process.stdout or []))
        self.join = next(line.split("  ", 1)[1].strip() for line in said if line.startswith("Join  "))
        self.base, self.code = f"http://127.0.0.1:{self.port}", self.join.rsplit("/", 1)[1]
        until(self.lives, "run.py does not answer")

    @property
    def errors(self) -> str:
        return self.file.read_text()

    def lives(self) -> bool:
        assert self.process.poll() is None, f"run.py has ended: {self.errors}"
        with suppress(OSError), urllib.request.urlopen(f"{self.base}/healthz", timeout=PATIENCE) as answer:
            return bool(answer.status == 200)
        return False

    def connections(self) -> int:
        """Sockets that it holds, with the one it listens on."""
        with suppress(FileNotFoundError):  # closed while we look
            return sum("socket:" in str(file.readlink()) for file in Path(f"/proc/{self.process.pid}/fd").iterdir())
        return self.connections()

    def memory(self) -> int:
        """The most that it ever held, in bytes."""
        said = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in said.splitlines() if line.startswith("VmHWM")) * 1024

    def cookie(self, path: str = "", **form: str) -> str:
        """That of somebody who joins, or who sends a form."""
        path, form = (path, form) if path else (f"/j/{self.code}", {"table": "1", "language": "en"})
        opener = urllib.request.build_opener(_Stays)
        with opener.open(f"{self.base}{path}", urllib.parse.urlencode(form).encode(), timeout=PATIENCE) as answer:
            return str(answer.headers["Set-Cookie"]).split(";")[0]

    def end(self) -> int:
        """Kills what does not end, and says so."""
        self.process.terminate()
        try:
            code = self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        if self.process.stdout:
            self.process.stdout.close()
        return code


class _Stays(urllib.request.HTTPRedirectHandler):
    def http_error_302(self, _request: object, answer: object, *_: object) -> object:
        return answer


def until(true: Callable[[], bool], otherwise: str) -> None:
    """Waits for it, as long as a busy machine may need."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)


def _free_port() -> int:
    """Not one that the system hands out to connections."""
    while True:
        port = random.randrange(10_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
