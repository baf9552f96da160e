"""The figures in the form that Prometheus reads. No workshop, no page and no kind of request has a name here."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from workshop.health.beat import Beat
from workshop.health.tally import Spread, Tally
from workshop.journey.roles import Role

STEP = 5
"""Phones are told in steps of so many, as on the console: one that leaves is not seen to leave."""
FILES = 50
"""Every phone is an open file, too, and would be counted by it."""
WHERE = {Role.PARTICIPANT: "phones", Role.SCREEN: "screens"}


@dataclass(frozen=True)
class Watched:
    """An open workshop, asked when somebody looks: who is connected, how many requests wait, has it ended."""

    connected: Callable[[], Iterable[Role]]
    waiting: Callable[[], int]
    ended: Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Figures(Collector):
    tally: Tally
    beat: Beat
    watched: Collection[Watched]

    def text(self) -> bytes:
        registry = CollectorRegistry()
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterator[Metric]:
        yield from self._of_the_moment()
        yield from self._of_work()
        yield from map(_without_single_files, ProcessCollector(registry=None).collect())

    def _of_the_moment(self) -> Iterator[Metric]:
        served = sum(not one.ended() for one in self.watched)
        waiting = sum(one.waiting() for one in self.watched)
        yield self._connections()
        yield _gauge("journey_workshops_open", "Workshops that this process serves and that have not ended.", served)
        yield _gauge("journey_requests_waiting", "Requests that wait for the writer.", waiting)
        yield _gauge("journey_late_seconds", "The longest delay of the event loop within a minute.", self.beat.latest())

    def _connections(self) -> Metric:
        counted = Counter(WHERE.get(role, "consoles") for one in self.watched for role in one.connected())
        told = {**counted, "phones": counted["phones"] // STEP * STEP}
        family = GaugeMetricFamily(
            "journey_connections", f"Open connections; phones in steps of {STEP}.", labels=["of"]
        )
        for kind in ("phones", "screens", "consoles"):
            family.add_metric([kind], told.get(kind, 0))
        return family

    def _of_work(self) -> Iterator[Metric]:
        figures = self.tally.figures()
        yield self._requests(figures.done, figures.refused)
        yield _histogram("journey_commit_seconds", "How long it takes until a batch is on disk.", figures.commits)
        yield _histogram("journey_batch_requests", "How many requests share a commit.", figures.batches)
        yield _counter("journey_views_sent", "Views sent, each to one audience or person.", figures.views)
        yield _counter("journey_database_errors", "Errors of the database.", self.tally.database_errors)

    def _requests(self, done: int, refused: int) -> Metric:
        told = {"done": done, "refused": refused, "busy": self.tally.busy, "unexpected": self.tally.unexpected}
        family = CounterMetricFamily("journey_requests", "Requests by how they ended.", labels=["outcome"])
        for outcome, number in told.items():
            family.add_metric([outcome], number)
        return family


def _gauge(name: str, said: str, value: float) -> Metric:
    return GaugeMetricFamily(name, said, value=value)


def _counter(name: str, said: str, value: float) -> Metric:
    return CounterMetricFamily(name, said, value=value)


def _histogram(name: str, said: str, spread: Spread) -> Metric:
    bounds = [*map(str, spread.bounds), "+Inf"]
    buckets = list(zip(bounds, accumulate(spread.counts), strict=True))
    return HistogramMetricFamily(name, said, buckets=buckets, sum_value=spread.total)


def _without_single_files(family: Metric) -> Metric:
    if family.name != "process_open_fds":
        return family
    return _gauge(family.name, f"{family.documentation} In steps of {FILES}.", family.samples[0].value // FILES * FILES)
