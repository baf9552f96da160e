"""A data folder that two programs want, and one whose files are damaged: one line, exit 2, and nothing is touched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from signal import SIGKILL
from unittest.mock import patch

from click.testing import CliRunner, Result

from benchmarks.faults.outcome import Outcome
from tests.agendas import CARE, plan
from tests.files.test_agenda import ROOT
from tests.journeys.conftest import Server, free_port
from tests.people import ANA
from tests.rehearsal import Rehearsal
from workshop import engine
from workshop.cli import main
from workshop.opening import open_store
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops
from workshop.web.secrets_file import load

DATABASE, LOG = "workshop.db", "workshop.db-wal"


def twice(times: int, folder: Path) -> Outcome:
    """While one serves, another one is started; the first is killed, and the next one starts."""
    outcome, server = Outcome("two servers, one data folder"), Server(folder / "data", "--no-local-name")
    for number in range(times):
        outcome.tried += 1
        server.start()
        again = "The workshop goes on where it was.\n" if number else "A new workshop is ready.\n"
        outcome.expect(server.said[0] == again, f"the server said {server.said[0]}")
        second = _serve(server.data)
        outcome.expect(_refused(second, "a workshop is running here"), f"the second said {second.stderr!r}")
        outcome.expect(server.process.poll() is None, "the first has ended")
        server.end(SIGKILL)
    return outcome


def damaged(times: int, folder: Path, seed: int = 8) -> Outcome:
    """Garbage, holes and ends cut off, in a folder that was left by a server that was killed."""
    outcome, chance = Outcome("a damaged database"), Random(seed)
    whole = folder / "whole"
    _an_evening(whole)
    for number in range(times):
        outcome.tried += 1
        data = folder / f"data{number}"
        shutil.copytree(whole, data)
        how = _damage(data, chance, number)
        before = _content(data)
        said = _serve_here(data)
        outcome.expect(_refused(said, "restore"), f"{how}: {said.exit_code} {said.stderr!r}")
        outcome.expect(_content(data) == before, f"{how}: the files were changed")
    return outcome


def _serve(data: Path) -> subprocess.CompletedProcess[str]:
    port = str(free_port())
    command = [sys.executable, "run.py", "--host", "127.0.0.1", "--port", port, "--no-browser", "--data", str(data)]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def _serve_here(data: Path) -> Result:
    """In this process, which is faster; it would end at once if it began to serve."""
    with patch.object(engine, "serve"), patch.object(engine, "listen"):
        words = ["serve", "--host", "127.0.0.1", "--port", str(free_port()), "--no-browser", "--data", str(data)]
        return CliRunner().invoke(main, [*words, "--agenda", str(ROOT / "agenda.yaml")])


def _refused(done: subprocess.CompletedProcess[str] | Result, because: str) -> bool:
    code = done.exit_code if isinstance(done, Result) else done.returncode
    return code == 2 and done.stderr.count("\n") == 1 and because in done.stderr and done.stdout == ""


def _content(folder: Path) -> dict[str, bytes]:
    """An empty log beside the database says nothing; SQLite makes one when it looks."""
    files = [file for name in (DATABASE, LOG) if (file := folder / name).exists()]
    return {file.name: content for file in files if (content := file.read_bytes()) or file.name == DATABASE}


def _an_evening(folder: Path) -> None:
    """Its newest commits are in the write-ahead log alone, as after `kill -9`."""
    live = folder.parent / "live"
    live.mkdir()
    workshop = Rehearsal()
    workshop.go_to("next/write")
    for number in range(60):
        workshop.ask(ANA, "Commit", level="me", action=f"What {number}", first_step="Tomorrow " * 10)
    database = open_store(live)
    Workshops(database).add(Workshop("w1", "ACDE34", 1, {**plan(), "care": CARE}))
    half = len(workshop.draft.written) // 2
    log = Log(database, "w1")
    log.append(workshop.draft.written[:half], workshop.draft.ballots.new)
    with database.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    log.append(workshop.draft.written[half:], {})
    load(live)
    shutil.copytree(live, folder)
    database.dispose()


def _damage(data: Path, chance: Random, number: int) -> str:
    """What was done to it, each kind in its turn."""
    file = data / DATABASE
    size = file.stat().st_size
    kinds = [_garbage, _cut_to_nothing, _half, _hole, _gone]
    kinds[number % len(kinds)](file, size, chance)
    return kinds[number % len(kinds)].__name__


def _garbage(file: Path, size: int, chance: Random) -> None:
    file.write_bytes(chance.randbytes(size))


def _cut_to_nothing(file: Path, _: int, __: Random) -> None:
    os.truncate(file, 0)


def _half(file: Path, size: int, chance: Random) -> None:
    """With the log gone as well: as long as it is there, it may have all the pages that are missing."""
    os.truncate(file, chance.randrange(1, size // 4096) * 4096)
    (file.parent / LOG).unlink()


def _hole(file: Path, _: int, chance: Random) -> None:
    """A block of the disk that came back with something else in it: the roots of tables are in the first pages."""
    with file.open("r+b") as opened:
        opened.seek(chance.randrange(1, 5) * 4096)
        opened.write(chance.randbytes(4096))
    (file.parent / LOG).unlink()


def _gone(file: Path, _: int, __: Random) -> None:
    file.unlink()
