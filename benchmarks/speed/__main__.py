"""`python -m benchmarks.speed`: the workshop, Node's Socket.IO server and a bare websocket server, and one table."""

import os
import shutil
import time
from collections import defaultdict
from dataclasses import replace

import click

from benchmarks.speed import table, views
from benchmarks.speed.crowd import allow_many_connections
from benchmarks.speed.measures import Figures, measure
from benchmarks.speed.servers import BARE, CORES, NODE, NODE_SERVER, WORKSHOP

STOCK = replace(WORKSHOP, settings={"WORKSHOP_SENDING": "stock"})
VIEW = 940  # bytes, until the workshop's own has been seen
ENOUGH = 480.0  # seconds, after which no new round begins


@click.command()
@click.option("--phones", default="50,300,1000", help="How many, one number after the other.")
@click.option("--rounds", default=3, help="The middle of so many is told.")
def main(phones: str, rounds: int) -> None:
    """Prints what was measured, as Markdown."""
    if missing := _missing():
        raise SystemExit(f"The benchmarks need {missing}.")
    allow_many_connections()
    os.sched_setaffinity(0, {CORES[-1]})
    found: dict[tuple[str, int], list[Figures]] = defaultdict(list)
    began, numbers = time.monotonic(), [int(one) for one in phones.split(",")]
    for number in range(rounds):
        if number and (time.monotonic() - began) * (number + 1) / number > ENOUGH:
            break
        for people in numbers:
            _round(people, found)
    _tell(found, numbers)


def _missing() -> str:
    """What has to be there first, in one line."""
    if not shutil.which("node"):
        return "Node.js 18 or newer, which is not there; install it from your system's packages"
    if not (NODE / "node_modules").is_dir():
        return "the packages of benchmarks/speed/node; `make bench` installs them with npm"
    if not shutil.which("taskset"):
        return "taskset, which comes with util-linux"
    return ""


def _round(people: int, found: dict[tuple[str, int], list[Figures]]) -> None:
    """One after the other, so that what else the machine does meets all of them."""
    ours = measure(WORKSHOP, people, VIEW)
    size = int(ours["view"])
    stock = measure(STOCK, people, VIEW)
    ours |= {f"{figure}, stock": stock[figure] for figure in ("push", "return")}
    found[WORKSHOP.name, people].append(ours)
    for kind in (NODE_SERVER, BARE):
        found[kind.name, people].append(measure(kind, people, size))
    click.echo(f"{people} phones: measured once more", err=True)


def _tell(found: dict[tuple[str, int], list[Figures]], numbers: list[int]) -> None:
    click.echo(
        f"The middle of {len(found[WORKSHOP.name, numbers[0]])} rounds; servers on one core, phones on another.\n"
    )
    for line in (*table.lines(found), "", *views.lines(numbers[-1])):
        click.echo(line)


if __name__ == "__main__":
    main()
