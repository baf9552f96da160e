"""The command line where workshops are kept in PostgreSQL."""

import pytest
from click.testing import CliRunner

from tests.agendas import CARE, plan
from tests.people import ANA
from tests.rehearsal import Rehearsal
from tests.test_cli_data import GIVEN
from workshop.cli import main
from workshop.store.database import hosted, open_database
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops


@pytest.fixture
def run(postgres, monkeypatch):
    """With an evening with one commitment in the database."""
    url = postgres.fresh()
    monkeypatch.setenv("DATABASE_URL", url)
    database, workshop = open_database(hosted(url)), Rehearsal()
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", **GIVEN)
    Workshops(database).add(Workshop("w1", "ACDE34", 1, {**plan(), "care": CARE}))
    Log(database, "w1").append(workshop.draft.written, workshop.draft.ballots.new)
    database.dispose()
    return lambda *words: CliRunner().invoke(main, words)


def test_an_organiser_exports_and_deletes(run, tmp_path):
    assert run("export", str(tmp_path / "out")).exit_code == 0
    assert "MARKER ACTION" in (tmp_path / "out" / "commitments.csv").read_text()
    assert "Deleted  ACDE34" in run("purge", "--yes", "--data", str(tmp_path)).stdout
    assert "nothing to export" in run("export", str(tmp_path / "again")).stderr


@pytest.mark.parametrize("words", [["backup", "evening.backup"], ["restore", "evening.backup"]])
def test_a_backup_is_postgresqls_own(run, words):
    done = run(*words)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "pg_dump" in done.stderr


@pytest.mark.parametrize(
    ("address", "said"),
    [("mysql://host/name", "postgresql://"), ("postgresql://nobody@/none?host=/nowhere", "cannot be opened")],
)
def test_an_address_that_leads_nowhere_is_one_line(run, monkeypatch, address, said):
    monkeypatch.setenv("DATABASE_URL", address)
    done = run("purge", "--yes")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr
