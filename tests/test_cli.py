"""The command line as people use it: what goes wrong is one readable line, exit 2, no traceback."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.files.test_agenda import GOOD, ROOT
from tests.journeys.conftest import PASSPHRASE, Server
from tools import crowd
from workshop.cli import main

pytestmark = pytest.mark.slow


def run(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "run.py"), *words]
    environment = {**os.environ, "PYTHONWARNINGS": "error", "COLUMNS": "120"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=30)


def here(*words: str) -> Result:
    """The same in this process, which is faster."""
    return CliRunner(env={"COLUMNS": "120"}).invoke(main, words)


def test_check_prints_the_run_sheet_of_the_shipped_agenda():
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    for slot in ("11:00–11:10", "11:10–11:30", "11:30–12:00", "12:00–12:40", "12:40–13:00"):
        assert slot in done.stdout


def test_check_names_what_is_wrong_by_file_and_line(tmp_path):
    (tmp_path / "mine.yaml").write_text(GOOD.replace("minutes: 5,", "minutes: five,"))
    done = here("check", str(tmp_path / "mine.yaml"))
    assert done.exit_code == 2
    assert re.fullmatch(r"\S+mine\.yaml:9: .*\n", done.stderr)


def test_check_advises_on_wording_and_refuses_nothing(tmp_path):
    (tmp_path / "mine.yaml").write_text(GOOD.replace("What helped?", "Have you ever been harassed?"))
    done = here("check", str(tmp_path / "mine.yaml"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "mine.yaml:9: “Have you ever been”: This may ask people for what was done to them." in done.stdout
    assert "Advice" not in here("check", str(ROOT / "agenda.yaml")).stdout


def test_a_wrong_agenda_does_not_start(tmp_path):
    (tmp_path / "mine.yaml").write_text("title: [")
    done = here("serve", "--agenda", str(tmp_path / "mine.yaml"), "--data", str(tmp_path / "data"), "--no-browser")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_a_folder_is_no_agenda_and_that_is_one_line(tmp_path):
    done = here("check", str(tmp_path))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_a_port_in_use_is_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("--host", "127.0.0.1", "--port", port, "--data", str(tmp_path), "--no-browser")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"port {port} on 127.0.0.1 cannot be used" in done.stderr


@pytest.mark.parametrize("what", ["a file", "a file in the way", "no database"])
def test_a_data_folder_that_cannot_be_used_is_one_line(tmp_path, what):
    data = tmp_path / "data"
    if what.startswith("a file"):
        data.write_text("")
        data = data if what == "a file" else data / "below"
    else:
        data.mkdir()
        (data / "workshop.db").write_bytes(b"this is no database, it is something else" * 100)
    done = run("--host", "127.0.0.1", "--port", "1", "--data", str(data), "--no-browser")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Traceback" not in done.stderr


def test_there_is_nothing_to_export_before_a_workshop_was_started(tmp_path):
    done = here("export", str(tmp_path / "out"), "--data", str(tmp_path / "data"))
    assert done.exit_code == 2
    assert "nothing to export" in done.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_where_to_go_and_ends_cleanly(tmp_path, how):
    server = Server(tmp_path / "data").start()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/console", server.address("Console"))
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/screen\?key=\S+", server.address("Room screen"))
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/j/[A-Z0-9]{6}", server.address("Join"))
    assert server.end(how) == 0
    assert (tmp_path / "server.log").read_text() == ""


def test_secrets_are_readable_by_their_owner_alone(tmp_path):
    server = Server(tmp_path / "data").start()
    server.end()
    assert (tmp_path / "data" / "secrets.json").stat().st_mode & 0o777 == 0o600
    assert "open sesame" not in (tmp_path / "data" / "secrets.json").read_text()


def test_it_ends_cleanly_while_phones_are_connected(tmp_path):
    server = Server(tmp_path / "data").start()
    voices = crowd.join(server.address("Join"), 20)
    assert server.end(signal.SIGINT) == 0
    for voice in voices:
        voice.leave()
    assert (tmp_path / "server.log").read_text() == ""


def test_export_writes_everything_an_organiser_may_have(tmp_path):
    server = Server(tmp_path / "data").start()
    fatou = crowd.Facilitator(server.base, PASSPHRASE)
    assert fatou.ask("Start", reason="a test")["ok"]
    fatou.leave()
    server.end()
    done = here("export", str(tmp_path / "out"), "--data", str(tmp_path / "data"))
    assert (done.exit_code, done.stderr) == (0, "")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names >= {"about.txt", "commitments.csv", "commitments.json", "questions.csv", "run-sheet.csv"}
    assert {Path(line).name for line in done.stdout.split()} == names
