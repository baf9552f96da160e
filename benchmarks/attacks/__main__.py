"""`python -m benchmarks.attacks [PART…]`: the attacks in their long form, and a table of what came of them."""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.attacks import bombs, evening, frames, slow

Part = Callable[[Path, int], str]


def _commands(folder: Path, count: int) -> str:
    tried, done = evening.attack(folder, count)
    return f"generated commands | {tried:,} | {done:,} were good and done, the others refused"


def _frames(folder: Path, count: int) -> str:
    return (
        f"broken packets, frames and requests | {frames.attack(folder, count):,} | after each, a view reached the phone"
    )


def _slow(folder: Path, count: int) -> str:
    times = slow.attack(folder, count)
    longer = times["during"] / times["before"]
    return f"slow and half-open connections at once | {count:,} | a push takes {longer:.1f} times as long meanwhile"


def _bombs(folder: Path, count: int) -> str:
    return f"bombs on the wire and in files | {bombs.attack(folder, count):,} | each refused in a line, memory bounded"


PARTS: dict[str, tuple[Part, int]] = {
    "commands": (_commands, 10_000),
    "frames": (_frames, 1_000),
    "slow": (_slow, 1_000),
    "bombs": (_bombs, 5),
}
"""What is done, and how often where nothing else is said."""


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
@click.option("--count", type=click.IntRange(1), help="How many, instead of what is usual for the part.")
def main(parts: tuple[str, ...], count: int | None) -> None:
    """The attacks in their long form. What breaks ends it with the reason."""
    for name in parts or PARTS:
        attack, usual = PARTS[name]
        with TemporaryDirectory() as folder:
            print(f"| {attack(Path(folder) / name, count or usual)} | 0 |")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
