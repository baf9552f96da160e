"""The command line where workshops are kept in PostgreSQL."""

import os

import pytest
from click.testing import CliRunner

from tests.agendas import CARE, plan
from tests.people import ANA
from tests.rehearsal import Rehearsal
from tests.test_cli_data import GIVEN
from workshop.cli import main
from workshop.store.database import hosted, open_database
from workshop.store.folder import InUse
from workshop.store.log import Log
from workshop.store.served import Claim, unserved
from workshop.store.workshops import Workshop, Workshops

pytestmark = pytest.mark.slow


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


def test_while_a_program_serves_them_nothing_is_deleted_and_yes_does_not_help(run, tmp_path):
    words = ("purge", "--yes", "--data", str(tmp_path))
    served = open_database(hosted(os.environ["DATABASE_URL"]))
    first, second = Claim(served), Claim(served)
    for claim in (first, second):
        claim.hold()
        claim.hold()
    first.let_go()
    refused = run(*words)
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "a program serves these workshops" in refused.stderr
    second.let_go()
    assert "Deleted  ACDE34" in run(*words).stdout
    served.dispose()


def test_a_claim_that_was_lost_with_the_database_is_made_again(run, postgres):
    served = open_database(hosted(os.environ["DATABASE_URL"]))
    claim = Claim(served)
    claim.hold()
    with postgres.connect("postgres") as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
    claim.hold()  # finds out
    claim.hold()
    with pytest.raises(InUse), unserved(served):
        pass
    claim.let_go()
    with unserved(served):
        pass
    served.dispose()


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
