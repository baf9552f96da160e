"""The fault programs with real servers, run as by hand: in a process of their own, which leaves nothing."""

import subprocess
import sys

from benchmarks.faults.full import in_a_namespace
from tests.files.test_agenda import ROOT


def survived(name: str, times: int) -> bool:
    """Fails with what the program says of what was lost."""
    words = ["-m", "benchmarks.faults", name, "--times", str(times), "--short"]
    program = in_a_namespace([sys.executable, *words])
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return f"| {times} | {times} | 0 |" in done.stdout
