"""`--rehearsal` as people use it: others come and answer by themselves, and nothing of it is left."""

import os
import signal
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.files.test_agenda import ROOT
from tests.journeys.conftest import PASSPHRASE, PATIENCE, Server
from tools.crowd import Facilitator
from workshop.rehearsal.__main__ import WHILE_INPUT
from workshop.rehearsal.company import PREFIX

pytestmark = pytest.mark.slow

PEOPLE = 6


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "data", "--rehearsal", "--speed", "30", "--people", str(PEOPLE)).start()
    yield server
    server.end(signal.SIGKILL)


def sees(fatou: Facilitator, true: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    while not true(view := fatou.views.get(timeout=PATIENCE)["shared"]):
        pass
    return view


def left(tmp_path: Path) -> list[Path]:
    return list(tmp_path.glob(f"{PREFIX}*"))


def test_others_come_answer_and_leave_and_nothing_is_kept(rehearsal, tmp_path):
    fatou = Facilitator(rehearsal.base, PASSPHRASE)
    sees(fatou, lambda view: view["room"]["people"] == PEOPLE)
    fatou.ask("Start", reason="we try it out")
    fatou.go_to("tables/roles")
    sees(fatou, lambda view: any(table["notes"] for table in view["activity"]["tables"]))
    fatou.go_to("norms/g1/open")
    sees(fatou, lambda view: view["activity"]["answers_in"] != "none yet" and view["activity"]["answers_in"])
    fatou.leave()
    assert len(left(tmp_path)) == 1
    assert rehearsal.end() == 0
    assert left(tmp_path) == []
    assert not rehearsal.data.exists()
    assert (tmp_path / "server.log").read_text() == ""


def test_the_facilitator_leaves_it_from_the_console(rehearsal, tmp_path):
    signed_in = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    form = urllib.parse.urlencode({"passphrase": PASSPHRASE}).encode()
    with signed_in.open(f"{rehearsal.base}/console", form) as console:
        token = console.read().decode().split('"token": "')[1].split('"')[0]
    form = urllib.parse.urlencode({"token": token}).encode()
    with signed_in.open(f"{rehearsal.base}/rehearsal/leave", form) as answer:
        assert "The rehearsal is over" in answer.read().decode()
    assert rehearsal.process.wait(timeout=PATIENCE) == 0
    assert left(tmp_path) == []


def test_the_next_rehearsal_wipes_what_one_that_was_killed_has_left(rehearsal, tmp_path):
    rehearsal.end(signal.SIGKILL)
    (killed,) = left(tmp_path)
    again = Server(rehearsal.data, "--rehearsal", "--people", "0").start()
    assert killed not in left(tmp_path)
    assert again.end() == 0
    assert left(tmp_path) == []


def test_the_folder_of_a_real_workshop_is_neither_used_nor_locked(serve, tmp_path):
    real = serve()
    before = {path.name: path.read_bytes() for path in real.data.iterdir()}
    rehearsal = Server(real.data, "--rehearsal", "--people", "0").start()
    assert rehearsal.end() == 0
    assert {path.name: path.read_bytes() for path in real.data.iterdir()} == before


def test_who_is_through_before_the_workshop_ends_leaves_without_a_word(rehearsal):
    command = [sys.executable, "-m", "workshop.rehearsal", rehearsal.base, "0", WHILE_INPUT]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as nobody:
        assert nobody.wait(timeout=PATIENCE) == 0
        assert nobody.stderr.read() == ""


def test_nobody_joins_a_workshop_that_is_real(serve):
    real = serve()
    command = [sys.executable, "run.py", "rehearse", "--participants", "3", "--at", real.base]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no rehearsal is running here" in done.stderr


def test_more_people_join_a_rehearsal_that_runs_and_leave_when_it_is_over(rehearsal):
    command = [sys.executable, "run.py", "rehearse", "--participants", "3", "--at", rehearsal.base]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    with subprocess.Popen(command, cwd=ROOT, env=environment) as more:
        fatou = Facilitator(rehearsal.base, PASSPHRASE)
        sees(fatou, lambda view: view["room"]["people"] > PEOPLE)  # now and then one of them is away
        fatou.leave()
        rehearsal.end()
        assert more.wait(timeout=PATIENCE) == 0
