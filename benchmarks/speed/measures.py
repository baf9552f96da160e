"""What is measured of one server with one number of phones; times in milliseconds."""

import gc
from statistics import median, quantiles
from time import perf_counter, sleep

from benchmarks.speed.crowd import Crowd
from benchmarks.speed.phone import Phone
from benchmarks.speed.probe import core_share, memory_kb, processor_seconds
from benchmarks.speed.servers import Kind, running
from benchmarks.speed.workshop import CARDS, NOTE, ROUND, Company

PUSHES, WARMING = 12, 3
ANSWERS = 5  # of each phone, one after the other
AT_REST = 3.0  # seconds
SETTLES = 0.3  # seconds, until what follows a storm is over
AWAY = 0.5  # seconds without Wi-Fi

Figures = dict[str, float]


def measure(kind: Kind, people: int, size: int) -> Figures:
    """`size`: of the view that everyone else's server sends, in bytes."""
    gc.collect()
    gc.disable()  # not while times are taken
    with running(kind, size) as server:
        found = {"start-up": server.seconds * 1000, "at rest": core_share(server.process, lambda: sleep(AT_REST))}
        company = Company(server, people)
        try:
            found |= arriving(company) | pushed(company) | answering(company)
            company.crowd.rest(SETTLES)
            found["return"] = back(company)
        finally:
            company.end()
            gc.enable()
    return found


def arriving(company: Company) -> Figures:
    before = memory_kb(company.server.process)
    took = storm(company.crowd, company.phones)
    company.crowd.rest(SETTLES)
    people = len(company.phones)
    traffic = company.pages_traffic + sum(phone.traffic for phone in company.phones)
    memory = (memory_kb(company.server.process) - before) / people
    return {"storm": took, "memory": memory, "joining": traffic / people / 1000}


def storm(crowd: Crowd, phones: list[Phone]) -> float:
    """From the first that begins until the last has its view."""
    began = perf_counter()
    for number, phone in enumerate(phones):
        phone.connect()
        if number % 32 == 31:
            crowd.turn(0)
    crowd.until(lambda: all(phone.joined for phone in phones), "everyone connects")
    return (max(phone.joined for phone in phones) - began) * 1000


def back(company: Company) -> float:
    for phone in company.phones:
        phone.cut()
    company.crowd.rest(AWAY)
    return storm(company.crowd, company.phones)


def pushed(company: Company) -> Figures:
    """Everyone is moved on and back; until the last phone has the new view."""
    company.go_to(NOTE)
    taken = [push(company) for _ in range(WARMING + PUSHES)][WARMING:]
    return {"push": median(last for last, _ in taken), "view": median(size for _, size in taken)}


def push(*companies: Company) -> tuple[float, float]:
    """All facilitators press at once. When the last phone has its view, and its bytes."""
    got: list[tuple[float, int]] = []
    crowd, phones = companies[0].crowd, [phone for company in companies for phone in company.phones]
    for phone in phones:
        phone.on_view = lambda _, now, content: got.append((now, len(content)))
    began, before = perf_counter(), [(company, company.step, company.console.asked) for company in companies]
    for company in companies:
        company.push()
    crowd.until(
        lambda: len(got) >= len(phones) and all(company.answered > asked for company, _, asked in before),
        "the push arrives",
    )
    if companies[0].server.kind.ours:
        crowd.until(lambda: all(company.step != step for company, step, _ in before), "the console sees it")
    crowd.rest(0.02)
    return (max(got)[0] - began) * 1000, max(got)[1]


def answering(company: Company) -> Figures:
    """One card from everyone at once, then several from each, one after the other."""
    company.go_to(CARDS)
    company.crowd.rest(SETTLES)
    burst, _ = answers(company.crowd, company.phones, 1)
    company.crowd.rest(SETTLES)
    before = processor_seconds(company.server.process)
    many, took = answers(company.crowd, company.phones, ANSWERS)
    spent = processor_seconds(company.server.process) - before
    return {"burst, half": median(burst), "burst, p99": quantiles(burst, n=100)[98],
            "answers": len(many) / took, "an answer": spent / len(many) * 1000}  # fmt: skip


def answers(crowd: Crowd, phones: list[Phone], each: int) -> tuple[list[float], float]:
    """How long each took, and all together in seconds."""
    taken: list[float] = []
    given = [_Giving(phone, each, taken, crowd.faults) for phone in phones]
    began = perf_counter()
    for number, giving in enumerate(given):
        giving.give()
        if number % 16 == 15:
            crowd.turn(0)
    crowd.until(lambda: len(taken) == each * len(given), "everyone is answered")
    return taken, perf_counter() - began


class _Giving:
    """One phone that gives its answers, the next when the last is acknowledged."""

    def __init__(self, phone: Phone, left: int, taken: list[float], faults: list[str]) -> None:
        self.phone, self.left, self.taken, self.faults = phone, left, taken, faults
        self.phone.on_answer = self._answered

    def give(self) -> None:
        self.left -= 1
        self.began = perf_counter()
        card, key = "ABCD"[self.phone.asked % 4], f"answer-{self.phone.asked:06d}"
        self.phone.ask("HoldCard", round=ROUND, card=card, key=key)

    def _answered(self, _: Phone, now: float, content: bytes) -> None:
        self.taken.append((now - self.began) * 1000)
        if b'"ok":true' not in content:
            self.faults.append(f"refused: {content[:80]!r}")
        if self.left:
            self.give()
