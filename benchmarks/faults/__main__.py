"""`python -m benchmarks.faults`: makes every fault as often as the table in docs/reliability.md says, and prints it."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.faults import clocks, folders, full, killed, power
from benchmarks.faults.outcome import HEAD, Outcome

PROGRAMS: dict[str, tuple[Callable[[int, Path], Outcome], int]] = {
    "killed": (killed.run, 100),
    "power": (power.run, 0),
    "full": (full.run, 20),
    "clocks": (clocks.run, 300),
    "twice": (folders.twice, 10),
    "damaged": (folders.damaged, 200),
}
"""By name, with how often; 0 is as often as there are moments."""

SHORT: dict[str, Callable[[int, Path], Outcome]] = {"killed": partial(killed.run, people=8, haste=0.2)}
"""As the tests run them: fewer phones, which come back sooner."""


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(PROGRAMS)))
@click.option("--times", type=click.IntRange(0), help="How often; left out, as in docs/reliability.md.")
@click.option("--short", is_flag=True, help="With fewer phones, which are in a hurry.")
def main(names: tuple[str, ...], times: int | None, short: bool) -> None:
    """Makes faults on purpose, and says how often, what was survived and what was lost. Without a name: all."""
    chosen = names or tuple(PROGRAMS)
    if len(chosen) > 1:
        click.echo(HEAD)
        given = [] if times is None else ["--times", str(times)]
        sys.exit(max([_alone([name, *given]) for name in chosen]))
    program, often = PROGRAMS[chosen[0]]
    program = SHORT.get(chosen[0], program) if short else program
    with TemporaryDirectory() as folder:
        outcome = program(often if times is None else times, Path(folder))
        click.echo(outcome.row)
    for line in outcome.lost:
        click.echo(line, err=True)
    sys.stdout.flush()
    os._exit(1 if outcome.lost else 0)  # threads of phones are still waiting for a server that is gone


def _alone(words: list[str]) -> int:
    """Each in a process of its own; what one of them mounts is seen by nobody else."""
    return subprocess.run(
        full.in_a_namespace([sys.executable, "-m", "benchmarks.faults", *words]), check=False
    ).returncode


if __name__ == "__main__":
    main()
