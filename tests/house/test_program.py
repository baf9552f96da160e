"""`python run.py host` as whoever hosts uses it: told once, found again, and its folder known to the other commands."""

import re
import signal

import pytest
from click.testing import CliRunner

from tests.journeys.conftest import Server
from tests.people import ANA, FATOU
from tests.rehearsal import Rehearsal
from workshop.cli import main
from workshop.house.secrets import secrets_of_house
from workshop.store.log import Log
from workshop.web.secrets import is_passphrase

pytestmark = pytest.mark.slow


class House(Server):
    command = ("host",)


def here(*words):
    return CliRunner(env={"COLUMNS": "120"}).invoke(main, words)


def test_host_says_where_to_go_tells_its_passphrase_once_and_finds_all_again(tmp_path):
    house = House(tmp_path / "data").start()
    assert house.address("Workshops") == f"{house.base}/workshops"
    assert re.fullmatch(r"(\w{4}-){2}\w{4}", house.address("Host passphrase"))
    assert house.end(signal.SIGTERM) == 0
    house.start()
    assert "--new-passphrase" in house.address("Host passphrase")
    assert house.end(signal.SIGINT) == 0
    assert (tmp_path / "server.log").read_text() == ""


def test_an_agenda_that_is_wrong_is_named_by_line_before_anything_begins(tmp_path):
    (tmp_path / "mine.yaml").write_text("title: [")
    done = here("host", "--agendas", str(tmp_path), "--data", str(tmp_path / "data"))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "data").exists()


def test_a_folder_without_any_session_is_one_line(tmp_path):
    done = here("host", "--agendas", str(tmp_path), "--data", str(tmp_path / "data"))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "no agenda" in done.stderr


def test_a_passphrase_that_is_given_goes_before_the_one_that_is_kept_and_is_not_written_down(database):
    secrets, told = secrets_of_house(database, "")
    assert is_passphrase(told, secrets.host)
    given, nothing = secrets_of_house(database, "come in")
    assert nothing == ""
    assert is_passphrase("come in", given.host)
    again, nothing = secrets_of_house(database, "")
    assert (again.host, again.signing, nothing) == (secrets.host, secrets.signing, "")
    anew, told = secrets_of_house(database, "", anew=True)
    assert is_passphrase(told, anew.host)
    assert anew.signing == secrets.signing


def test_one_workshop_of_many_is_exported_and_purged_by_its_code(tmp_path, database, morning, evening):
    rehearsed = Rehearsal()
    rehearsed.go_to("panel/story")
    rehearsed.ask(ANA, "AskQuestion", text="MARKER WORDS")
    rehearsed.ask(FATOU, "EndWorkshop")
    Log(database, morning.id).append(rehearsed.draft.written, {})
    done = here("export", str(tmp_path / "out"), "--data", str(tmp_path), "--workshop", morning.code)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (tmp_path / "out" / "about.txt").exists()
    assert here("backup", str(tmp_path / "all.zip"), "--data", str(tmp_path)).exit_code == 0
    assert "Deleted" in here("purge", "--data", str(tmp_path), "--workshop", morning.code, "--yes").stdout
    assert b"MARKER WORDS" not in (tmp_path / "workshop.db").read_bytes()
    restored = here("restore", str(tmp_path / "all.zip"), "--data", str(tmp_path / "other"))
    assert (restored.exit_code, restored.stderr) == (0, "")
    assert b"MARKER WORDS" in (tmp_path / "other" / "workshop.db").read_bytes()
