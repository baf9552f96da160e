"""The power goes between two writes: the log opens, and has everything that was acknowledged."""

import os
import shutil

import pytest

from benchmarks.faults.power import run

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not shutil.which("strace") and "CI" not in os.environ, reason="`make test` installs strace")
def test_at_thirty_moments_the_log_is_a_beginning_of_what_was_written_with_all_that_was_acknowledged(tmp_path):
    outcome = run(30, tmp_path, people=6)
    assert outcome.lost == []
    assert outcome.tried == 90
