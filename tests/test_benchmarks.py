"""The benchmark programs run with the product as it is, and what they find of it grows no faster than the room."""

import pytest
from click.testing import CliRunner

from benchmarks.sizing import measures as house
from benchmarks.sizing import table as sizing
from benchmarks.sizing.measures import Evenings
from benchmarks.speed import __main__ as program
from benchmarks.speed import measures, table, views
from benchmarks.speed.servers import NODE_SERVER, WORKSHOP, running
from benchmarks.speed.workshop import Company

pytestmark = pytest.mark.slow

MOST = 20.0  # KB for each phone that joins, beside static files


@pytest.fixture(scope="module")
def server():
    with running(WORKSHOP) as server:
        yield server


def joins(server, people):
    company = Company(server, people)
    try:
        return measures.arriving(company)["joining"]
    finally:
        company.end()


def test_traffic_for_joining_grows_with_the_people_and_no_faster(server):
    few, twice_as_many = joins(server, 20), joins(server, 40)
    assert twice_as_many == pytest.approx(few, rel=0.02)
    assert few < MOST


def test_everyone_is_moved_answers_and_comes_back(server):
    company = Company(server, 10)
    try:
        found = measures.arriving(company) | measures.pushed(company) | measures.answering(company)
        assert found["view"] > 500
        assert found["answers"] > 0
        assert measures.back(company) > 0
    finally:
        company.end()


def test_the_table_puts_the_workshop_beside_node():
    found = {
        (WORKSHOP.name, 50): [{"push": 10.0, "push, stock": 30.0}],
        (NODE_SERVER.name, 50): [{"push": 20.0}, {"push": 10.0}, {"push": 90.0}],
    }
    lines = list(table.lines(found))
    assert "| 50 | push to all, last phone, ms | 10.0 | 20.0 | 0.50 |" in lines
    assert "| 50 | the same, with stock sending, ms | 30.0 | 20.0 | 1.50 |" in lines


def test_the_cost_of_a_view_is_told_for_those_who_look_on_at_once():
    assert [line.split(" | ")[0] for line in views.lines(5)][2:] == ["| participant", "| screen", "| facilitator"]


@pytest.mark.parametrize("missing", ["node", "taskset"])
def test_what_is_missing_is_said_in_one_line(monkeypatch, tmp_path, missing):
    monkeypatch.setattr(program.shutil, "which", lambda name: None if name == missing else name)
    monkeypatch.setattr(program, "NODE", tmp_path)
    (tmp_path / "node_modules").mkdir()
    answer = CliRunner().invoke(program.main, [])
    assert answer.exit_code == 1
    assert missing in answer.output.lower()
    assert len(answer.output.splitlines()) == 1


def test_a_house_is_measured_with_people_in_several_workshops(monkeypatch):
    monkeypatch.setattr(house, "AT_REST", 0.5)
    found = house.measure(Evenings(2, 5))
    assert found["memory"] > found["memory of none"]
    assert min(found[figure] for figure in ("opening", "pages", "connecting", "push", "burst", "an answer")) > 0
    assert found.keys() >= {*sizing.DOES, *sizing.COSTS} - {"evening"}


def test_an_evening_is_put_together_from_what_its_parts_cost():
    parts = {"opening": 500.0, "pages": 4.0, "connecting": 1.0, "a second": 0.05, "an answer": 0.5}
    lines = list(sizing.lines({Evenings(1, 30): [dict.fromkeys([*sizing.DOES, *sizing.COSTS], 1.0) | parts]}))
    assert lines[0] == "| one process, one core | 30 phones |"
    assert "| two hours with thirty people: core, s | 11.8 |" in lines
