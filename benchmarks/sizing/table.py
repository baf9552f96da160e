"""What was measured, as two tables: what one process does with so many people, and what each thing costs."""

from collections.abc import Iterable, Mapping
from statistics import median

from benchmarks.sizing.measures import Evenings
from benchmarks.speed.measures import Figures
from benchmarks.speed.table import number

DOES = {
    "memory": "memory, MB",
    "at rest": "at rest, % of the core",
    "storm": "all connect at once, last phone, ms",
    "push": "a step moves everyone, last phone, ms",
    "burst": "everyone answers at once, 99 of 100 within, ms",
}
COSTS = {
    "memory of none": "the program without a workshop: memory, MB",
    "opening": "opening a workshop and beginning it: core, ms",
    "memory of one": "an open workshop: memory, MB",
    "disk": "a workshop: disk, MB",
    "pages": "a phone's pages when it joins: core, ms",
    "connecting": "connecting: core, ms",
    "memory of a phone": "being connected: memory, KB",
    "a second": "being connected for a second: core, ms",
    "an answer": "an answer: core, ms",
    "evening": "two hours with thirty people: core, s",
}
TWO_HOURS, THIRTY, GIVEN = 7200, 30, 20  # seconds, people, and what each of them gives

Found = Mapping[Evenings, list[Figures]]
"""By size: one set of figures for each round."""


def lines(found: Found) -> Iterable[str]:
    """As Markdown, so that it can be kept."""
    for title, rows in (("one process, one core", DOES), ("what it costs", COSTS)):
        yield f"| {title} | {' | '.join(map(str, found))} |"
        yield f"| --- |{' ---: |' * len(found)}"
        for figure, said in rows.items():
            yield f"| {said} | {' | '.join(number(_middle(rounds, figure)) for rounds in found.values())} |"
        yield ""


def _middle(rounds: list[Figures], figure: str) -> float:
    return median(_evening(one) if figure == "evening" else one[figure] for one in rounds)


def _evening(one: Figures) -> float:
    """Put together from what its parts cost."""
    phone = one["pages"] + one["connecting"] + one["a second"] * TWO_HOURS + one["an answer"] * GIVEN
    return (one["opening"] + phone * THIRTY) / 1000
