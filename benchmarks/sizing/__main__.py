"""`python -m benchmarks.sizing`: one process that hosts, on one core, with more and more people; and two tables."""

import os
from collections import defaultdict

import click

from benchmarks.sizing import table
from benchmarks.sizing.measures import Evenings, measure
from benchmarks.speed.crowd import allow_many_connections
from benchmarks.speed.measures import Figures
from benchmarks.speed.servers import CORES


@click.command()
@click.option("--sizes", default="1x100,1x300,1x1000,50x30", help="Workshops x people in each.")
@click.option("--rounds", default=3, help="The middle of so many is told.")
def main(sizes: str, rounds: int) -> None:
    """Prints what was measured, as Markdown."""
    allow_many_connections()
    os.sched_setaffinity(0, {CORES[-1]})
    found: dict[Evenings, list[Figures]] = defaultdict(list)
    for _ in range(rounds):
        for size in sizes.split(","):
            asked = Evenings(*map(int, size.split("x")))
            found[asked].append(measure(asked))
            click.echo(f"{asked}: measured once more", err=True)
    click.echo(f"The middle of {rounds} rounds; the process on one core, phones on another.\n")
    for line in table.lines(found):
        click.echo(line)


if __name__ == "__main__":
    main()
