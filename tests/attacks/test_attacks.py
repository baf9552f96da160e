"""The short form of every attack under benchmarks/attacks; `make attacks` runs the long one."""

import pytest

from benchmarks.attacks import bombs, evening, frames, raw, slow
from benchmarks.attacks.serving import PATIENCE, Server
from workshop.files.faults import FaultyFile
from workshop.files.yaml import read
from workshop.store import backup

pytestmark = pytest.mark.slow


def test_no_command_whatever_it_holds_breaks_an_evening_or_says_who_somebody_is(tmp_path):
    tried, done = evening.attack(tmp_path, 900)
    assert tried == 900
    assert done > tried / 20, "hardly a command was good enough to be done"


def test_broken_packets_and_frames_neither_end_the_server_nor_silence_a_phone(tmp_path):
    assert frames.attack(tmp_path, 60) == 60


def test_silent_connections_are_let_go_and_no_phone_waits_for_them(tmp_path):
    times = slow.attack(tmp_path, 60, silent=2.0, websockets=False)
    assert times["during"] < 20 * max(times["before"], 0.01)


def test_what_is_far_too_large_is_refused_and_takes_no_memory(tmp_path):
    assert bombs.on_a_server(tmp_path) > 15


@pytest.mark.parametrize("name", bombs.AGENDAS)
def test_an_agenda_that_is_a_bomb_is_refused_with_its_line(tmp_path, name):
    with pytest.raises(FaultyFile) as refused:
        read(bombs.AGENDAS[name], tmp_path / "agenda.yaml")
    assert len(str(refused.value)) < 400


def test_a_backup_that_is_a_bomb_or_torn_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "LARGEST", 10 * bombs.MEGABYTE)
    into = tmp_path / "data"
    into.mkdir()
    for file in bombs.archives(tmp_path, 11).values():
        with pytest.raises(backup.NoBackup):
            backup.restore(file, into)
    assert list(into.iterdir()) == []


def test_a_request_that_never_ends_does_not_hold_up_the_end_of_the_program(tmp_path):
    server = Server(tmp_path, silent=10 * PATIENCE)
    with raw.connection(server) as held:
        held.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
        assert server.lives()
        server.end()  # raises when it takes longer than anybody would wait
