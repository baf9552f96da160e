"""The servers that are compared: started on one core, the phones have the other."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import randrange
from tempfile import TemporaryDirectory

from benchmarks.speed.crowd import Stuck

ROOT = Path(__file__).parents[2]
NODE = ROOT / "benchmarks" / "speed" / "node"
PASSPHRASE = "open sesame"
PATIENCE = 30.0  # seconds
CORES = sorted(os.sched_getaffinity(0))


@dataclass(frozen=True)
class Kind:
    """`socket`: where websockets are taken; `ours`: it is the workshop, and wants to be joined; `started`: how."""

    name: str
    socket: str
    ours: bool = False
    started: tuple[str, ...] = ("serve", "--no-browser")
    script: str = ""
    settings: dict[str, str] = field(default_factory=dict)

    def command(self, port: int, size: int, folder: str) -> list[str]:
        if not self.ours:
            return ["node", str(NODE / self.script), str(port), str(size)]
        options = ["--host", "127.0.0.1", "--port", str(port), "--data", f"{folder}/data"]
        return [sys.executable, str(ROOT / "run.py"), *self.started, *options]


SOCKETIO = "/socket.io/?EIO=4&transport=websocket"
WORKSHOP = Kind("the workshop", SOCKETIO, ours=True)
NODE_SERVER = Kind("Node socket.io", SOCKETIO, script="socketio.js")
BARE = Kind("bare websocket", "/", script="bare.js")


@dataclass(frozen=True)
class Server:
    """`process`: its number. `seconds`: from its start until it answered. `code`, `passphrase`: of its workshop."""

    kind: Kind
    port: int
    process: int
    folder: Path
    seconds: float
    code: str = ""
    passphrase: str = PASSPHRASE


@contextmanager
def running(kind: Kind, size: int = 0) -> Iterator[Server]:
    """`size`: of the view that Node's servers send, in bytes."""
    with TemporaryDirectory() as folder:
        port, began = randrange(10_000, 32_000), time.monotonic()
        said = Path(folder, "said")
        with said.open("w") as out, Path(folder, "faults").open("w") as faults:
            process = subprocess.Popen(
                _pinned(kind.command(port, size, folder)),
                cwd=ROOT,
                stdout=out,
                stderr=faults,
                env=_settings(kind, folder),
            )
            try:
                _wait(port, process, Path(folder, "faults"))
                yield Server(kind, port, process.pid, Path(folder), time.monotonic() - began, _code(said.read_text()))
            except Stuck as stuck:
                raise SystemExit(f"{kind.name}: {stuck}\n{Path(folder, 'faults').read_text()[-2000:]}") from None
            finally:
                process.terminate()
                process.wait(PATIENCE)


def _code(said: str) -> str:
    """Of the one workshop of a laptop; empty where there is none yet, or Node."""
    joined = (line for line in said.splitlines() if line.startswith("Join  "))
    return next((line.rsplit("/j/", 1)[1] for line in joined if "/j/" in line), "")


def _settings(kind: Kind, folder: str) -> dict[str, str]:
    return {**os.environ, "WORKSHOP_PASSPHRASE": PASSPHRASE, "TMPDIR": folder, **kind.settings}


def _pinned(command: list[str]) -> list[str]:
    return ["taskset", "-c", str(CORES[0]), *command]


def _wait(port: int, process: "subprocess.Popen[bytes]", faults: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.01)
    raise SystemExit(f"A server did not answer: {faults.read_text()[-500:]}")
