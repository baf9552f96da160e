"""The disk of the laptop is full in the middle of a workshop: nobody is told yes in vain, and it goes on afterwards."""

import os
import resource
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGKILL
from typing import Any

from benchmarks.faults.console import Console
from benchmarks.faults.evening import wait, workshop
from benchmarks.faults.kept import missing, on_disk
from benchmarks.faults.lines import Deed
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.phones import Phone
from tests.journeys.conftest import Server

SIZE = "24m"
OFTEN = 2000  # a log that has been long before has room left for that many
ROOM = "next-steps/write"


def run(times: int, folder: Path) -> Outcome:
    """In a file system of its own, where this program may mount one; else a file may only not grow."""
    small = _small_disk(folder / "data")
    try:
        return _tried(times, folder, small)
    finally:
        if small:
            subprocess.run(["umount", "--lazy", str(folder / "data")], check=True)


def _tried(times: int, folder: Path, small: bool) -> Outcome:
    outcome = Outcome("the disk is full" if small else "a file cannot grow")
    with workshop(folder, 3, 0.2, ROOM) as (server, phones, console):
        for _ in range(times):
            outcome.tried += 1
            with _full(folder / "data") if small else _no_growth(server):
                _nothing_is_taken(server, phones, console, outcome)
            _goes_on(phones, console, outcome)
        server.process.send_signal(SIGKILL)
        session, _ = on_disk(server.data, folder / "copy")
        outcome.lose(line for phone in phones for line in missing(session, phone))
        given = sum(len(phone.acknowledged) for phone in phones)
        kept = len(session.states["next-steps"].kept)
        outcome.expect(kept == given, f"{given} commitments were acknowledged, {kept} are there")
        console.over.set()
        outcome.notes.append(f"{given} commands acknowledged, told on the console, goes on without a restart")
    return outcome


def _small_disk(at: Path) -> bool:
    at.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "tmpfs", str(at)]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


@contextmanager
def _full(folder: Path) -> Any:
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    yield "full"
    filler.unlink()


@contextmanager
def _no_growth(server: Server) -> Any:
    _, most = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, most))
    yield "unsaved"
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (most, most))


def _commit(phone: Phone) -> Deed:
    key = phone.key()
    words = {"level": "me", "first_step": "Tomorrow " * 10, "visibility": "organisers"}
    return "Commit", {**words, "action": f"What {key}", "key": key}


def _nothing_is_taken(server: Server, phones: list[Phone], console: Console, outcome: Outcome) -> None:
    for phone in phones:
        answer = _until_refused(phone)
        outcome.expect(answer is not None and answer["code"] == "busy", f"on a full disk a phone was told {answer}")
    before = console.step
    pressed = console.line.ask_once("Next", {"leaving": before})
    outcome.expect(pressed is not None and pressed.get("code") == "busy", f"on a full disk Next was told {pressed}")
    wait(lambda: console.view["shared"]["trouble"] in ("full", "unsaved"), "the console does not say it")
    outcome.expect(console.step == before, "the workshop moved on without having been stored")
    outcome.expect(server.process.poll() is None, "the server has ended")


def _until_refused(phone: Phone) -> dict[str, Any] | None:
    """What was asked and refused stays in its hand."""
    for _ in range(OFTEN):
        phone.asking = _commit(phone)
        answer = phone.line.ask_once(*phone.asking)
        if answer is None or not answer["ok"]:
            return answer
        phone.acknowledged.append((phone.asking, answer["seq"]))
    return None


def _goes_on(phones: list[Phone], console: Console, outcome: Outcome) -> None:
    for phone in phones:
        assert phone.asking is not None
        answer = phone.line.ask_once(*phone.asking)
        outcome.expect(answer is not None and answer["ok"], f"with space again a phone was told {answer}")
        if answer and answer["ok"]:
            phone.acknowledged.append((phone.asking, answer["seq"]))
    wait(lambda: console.view["shared"]["trouble"] is None, "the console still says it")


def in_a_namespace(program: list[str]) -> list[str]:
    """The command that runs this program where what it mounts is seen by nobody else, if that is allowed here."""
    allowed = subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode == 0
    return ["unshare", "-m", *program] if allowed and os.geteuid() == 0 else program
