"""What was measured, as a table: values, and beside them how they compare with Node's Socket.IO server."""

from collections.abc import Iterable, Mapping
from statistics import median

from benchmarks.speed.measures import Figures
from benchmarks.speed.servers import NODE_SERVER, WORKSHOP

ROWS = {
    "push": ("push to all, last phone", "ms"),
    "push, stock": ("the same, with stock sending", "ms"),
    "storm": ("storm: all connect at once", "ms"),
    "return": ("return after a cut", "ms"),
    "return, stock": ("the same, with stock sending", "ms"),
    "answers": ("answers, one after the other", "/s"),
    "burst, half": ("one answer from everyone, p50", "ms"),
    "burst, p99": ("one answer from everyone, p99", "ms"),
    "memory": ("memory for each phone", "KB"),
    "joining": ("traffic for joining, each phone", "KB"),
    "start-up": ("start until it answers", "ms"),
    "at rest": ("idle", "% of a core"),
}
"""By figure: what is said of it, and its unit."""

Found = Mapping[tuple[str, int], list[Figures]]
"""By server and number of phones: one set of figures for each round."""


def middle(found: Found, server: str, people: int, figure: str) -> float | None:
    values = [one[figure] for one in found.get((server, people), []) if figure in one]
    return median(values) if values else None


def lines(found: Found) -> Iterable[str]:
    """As Markdown, so that it can be kept."""
    servers = list(dict.fromkeys(server for server, _ in found))
    yield f"| phones | what | {' | '.join(servers)} | to Node |"
    yield f"| ---: | --- |{' ---: |' * (len(servers) + 1)}"
    for people in sorted({people for _, people in found}):
        for figure, (said, unit) in ROWS.items():
            yield _line(found, servers, people, figure, f"{said}, {unit}")


def _line(found: Found, servers: list[str], people: int, figure: str, said: str) -> str:
    own = [middle(found, server, people, figure.removesuffix(", stock") if server != WORKSHOP.name else figure)
           for server in servers]  # fmt: skip
    ours, node = own[servers.index(WORKSHOP.name)], None
    if NODE_SERVER.name in servers:
        node = own[servers.index(NODE_SERVER.name)]
    ratio = f"{ours / node:.2f}" if ours is not None and node else ""
    return f"| {people} | {said} | {' | '.join(number(one) for one in own)} | {ratio} |"


def number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
