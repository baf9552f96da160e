"""A data folder that is in use or damaged: one readable line, exit 2, and every file stays as it was."""

from unittest.mock import patch

import pytest

from benchmarks.faults.folders import damaged, twice
from tests.files.test_agenda import ROOT
from tests.test_cli_data import run
from workshop import engine
from workshop.opening import open_store

pytestmark = pytest.mark.slow


def test_of_two_servers_in_one_folder_the_second_refuses(tmp_path):
    assert twice(1, tmp_path).lost == []


def test_a_damaged_database_is_refused_and_left_as_it_is(tmp_path):
    assert damaged(10, tmp_path).lost == []


@pytest.mark.parametrize("words", [["backup", "never.backup"], ["export", "never"], ["purge", "--yes"]])
def test_whatever_is_asked_of_a_damaged_database_is_told_how_to_go_on(tmp_path, words):
    open_store(tmp_path).dispose()
    (tmp_path / "workshop.db").write_bytes(b"SQLite format 3\0" + b"?" * 9000)
    done = run(*words, "--data", str(tmp_path))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "damaged" in done.stderr
    assert "restore BACKUP --replace" in done.stderr


def test_an_entry_that_nobody_can_understand_is_one_line(tmp_path):
    database = open_store(tmp_path)
    with database.begin() as connection:
        words = "'w1', 'ACDE34', 1, 'half of it {', 0"
        connection.exec_driver_sql(f"INSERT INTO workshops (id, code, opened, agenda, rehearsal) VALUES ({words})")
    database.dispose()
    assert "an entry in it cannot be understood" in run("export", "never", "--data", str(tmp_path)).stderr


@pytest.mark.parametrize("content", ["", "{", "[1]"])
def test_secrets_that_are_damaged_are_one_line_and_none_are_made_instead(tmp_path, content):
    (tmp_path / "secrets.json").write_text(content)
    with patch.object(engine, "serve"), patch.object(engine, "listen"):
        done = run(
            "serve",
            "--no-browser",
            "--host",
            "127.0.0.1",
            "--agenda",
            str(ROOT / "agenda.yaml"),
            "--data",
            str(tmp_path),
        )
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "secrets.json cannot be understood" in done.stderr
    assert (tmp_path / "secrets.json").read_text() == content
