"""Taking out, backing up and deleting what is kept, as an organiser does it at the command line."""

import signal
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.agendas import CARE, plan
from tests.files.test_agenda import ROOT
from tests.journeys.conftest import PASSPHRASE, Server
from tests.on_disk import bytes_in
from tests.people import ANA
from tests.rehearsal import Rehearsal
from tools import crowd
from workshop.cli import main
from workshop.opening import open_store
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops
from workshop.web.secrets_file import load

GIVEN = {"level": "me", "action": "MARKER ACTION", "first_step": "MARKER STEP"}


def run(*words: str) -> Result:
    """In this process, which is faster than a new one each time."""
    return CliRunner().invoke(main, words)


@pytest.fixture
def data(tmp_path) -> Path:
    """An evening with one commitment, whose server was ended."""
    folder = tmp_path / "data"
    folder.mkdir()
    workshop = Rehearsal()
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **GIVEN)
    database = open_store(folder)
    Workshops(database).add(Workshop("w1", "ACDE34", 1, {**plan(), "care": CARE}))
    Log(database, "w1").append(workshop.draft.written, workshop.draft.ballots.new)
    database.dispose()
    load(folder)
    return folder


def test_purge_says_what_it_deleted_and_leaves_nothing(data):
    assert b"MARKER" in bytes_in(data)
    done = run("purge", "--data", str(data))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Deleted  ACDE34  A journey: 1 commitment, 0 other texts that people gave" in done.stdout
    assert b"MARKER" not in bytes_in(data)


def test_purge_can_be_for_one_workshop_and_knows_no_other_code(data):
    assert "no workshop has the code NOSUCH" in run("purge", "--data", str(data), "--workshop", "NOSUCH").stderr
    assert b"MARKER" in bytes_in(data)
    assert "Deleted  ACDE34" in run("purge", "--data", str(data), "--workshop", "acde34").stdout


def test_an_export_that_cannot_be_written_is_one_line(data, tmp_path):
    (tmp_path / "taken").write_text("")
    for folder, why in ((tmp_path / "taken", "it is a file"), (tmp_path / "taken" / "below", "Not a directory")):
        done = run("export", str(folder), "--data", str(data))
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
        assert why in done.stderr


def test_a_backup_brings_back_everything_and_takes_nothing_away_unasked(data, tmp_path):
    file = tmp_path / "evening.backup"
    assert run("backup", str(file), "--data", str(data)).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "--replace" in run("restore", str(file), "--data", str(data)).stderr
    assert run("purge", "--data", str(data)).exit_code == 0
    assert run("restore", str(file), "--data", str(data), "--replace").exit_code == 0
    assert run("export", str(tmp_path / "out"), "--data", str(data)).exit_code == 0
    assert "MARKER ACTION" in (tmp_path / "out" / "commitments.csv").read_text()


def test_a_backup_restored_on_another_laptop_knows_the_people_again(data, tmp_path):
    run("backup", str(tmp_path / "evening.backup"), "--data", str(data))
    assert run("restore", str(tmp_path / "evening.backup"), "--data", str(tmp_path / "other")).exit_code == 0
    assert (tmp_path / "other" / "secrets.json").read_bytes() == (data / "secrets.json").read_bytes()


def test_what_is_no_backup_changes_nothing(data, tmp_path):
    before = (data / "workshop.db").read_bytes()
    (tmp_path / "torn.backup").write_bytes(b"PK\x03\x04 torn")
    for name in ("torn.backup", "missing.backup"):
        done = run("restore", str(tmp_path / name), "--data", str(data), "--replace")
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert (data / "workshop.db").read_bytes() == before


@pytest.mark.parametrize("command", [["purge"], ["backup", "never-made.backup"]])
def test_where_nothing_was_kept_there_is_nothing_to_do(tmp_path, command):
    done = run(*command, "--data", str(tmp_path / "none"))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "none").exists()


@pytest.fixture
def server(tmp_path) -> Server:
    """A workshop at its last block, with one commitment in it."""
    started = Server(tmp_path / "data").start()
    fatou = crowd.Facilitator(started.base, PASSPHRASE)
    fatou.ask("Start", reason="a test")
    fatou.go_to("next-steps/write")
    (ana,) = crowd.join(started.address("Join"), 1)
    assert ana.ask("Commit", **GIVEN)["ok"]
    for one in (ana, fatou):
        one.leave()
    yield started
    if started.process.poll() is None:
        started.end()


@pytest.mark.slow
def test_while_a_workshop_runs_it_can_be_backed_up_and_nothing_else_may_work_in_its_folder(server, tmp_path):
    file = str(tmp_path / "evening.backup")
    assert run("backup", file, "--data", str(server.data)).exit_code == 0
    serving = ["serve", "--no-browser", "--agenda", str(ROOT / "agenda.yaml")]
    for words in (["purge"], ["restore", file, "--replace"], serving):
        done = run(*words, "--data", str(server.data))
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
        assert "a workshop is running here" in done.stderr
    server.end(signal.SIGKILL)
    assert run("restore", file, "--data", str(server.data), "--replace").exit_code == 0
    server.start()
    assert server.said[0] == "The workshop goes on where it was.\n"


@pytest.mark.slow
def test_export_then_purge_then_start_and_nothing_is_left(server, tmp_path):
    server.end()
    assert run("export", str(tmp_path / "out"), "--data", str(server.data)).exit_code == 0
    assert b"MARKER ACTION" in bytes_in(tmp_path / "out")
    assert run("purge", "--data", str(server.data)).exit_code == 0
    server.start()
    assert server.said[0] == "A new workshop is ready.\n"
    assert b"MARKER" not in bytes_in(server.data)
    server.end()
    assert "nothing to export" in run("export", str(tmp_path / "again"), "--data", str(server.data)).stderr


@pytest.mark.slow
def test_what_the_program_keeps_is_readable_for_its_owner_alone(server):
    for file in server.data.rglob("*"):
        assert not file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO), file.name
