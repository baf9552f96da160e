"""Phones that come back by themselves, and ask again with the same key until they are answered."""

from collections.abc import Callable
from random import Random
from threading import Event, Lock, Thread
from time import monotonic

from benchmarks.faults.lines import Deed, Line, Returning
from workshop.rehearsal.phone import View, Voice


class Phone(Voice):
    """`acknowledged`: what it asked for and was told yes; `asking`: what it does not know of yet."""

    def __init__(self, join: str, number: int, haste: float) -> None:
        self.number, self.chance = number, Random(number)
        self.returning = Returning(Random(-number), haste)
        self.line, self.seen, self.view, self.returned, self.count = Line(), Event(), {}, 0.0, 0
        self.acknowledged: list[tuple[Deed, int]] = []
        self.asking: Deed | None = None
        self.doubtful: list[Deed] = []  # refused the second time; nobody knows of the first
        self.unheard = False
        self.over, self.pause, self.doing = Event(), Event(), Lock()
        super().__init__(join, f"t{number}", looks=self._looks, lost=lambda *_: self.line.gone.set())

    def _looks(self, view: View) -> None:
        self.view = {**view, "mine": view.get("mine", self.view.get("mine"))}
        self.returned = self.returned or monotonic()
        self.seen.set()

    def connect(self) -> None:
        self.seen.clear()
        self.line.gone.clear()
        self.returned = 0.0
        super().connect()
        self.line.client = self.client

    def live(self, deeds: Callable[["Phone"], Deed | None]) -> None:
        Thread(target=self._live, args=(deeds,), daemon=True).start()

    def _live(self, deeds: Callable[["Phone"], Deed | None]) -> None:
        while not self.over.is_set():
            if not self.here():
                self.returning.until_back(self.connect, self.over)
            elif self.pause.is_set() or not self.seen.is_set():
                self.over.wait(0.01)
            else:
                with self.doing:
                    self._do(deeds)
                self.over.wait(0.02 + 0.1 * self.chance.random())

    def here(self) -> bool:
        return not self.line.gone.is_set() and bool(self.client.connected)

    def _do(self, deeds: Callable[["Phone"], Deed | None]) -> None:
        self.asking = self.asking or deeds(self)
        answer = self.line.ask_once(*self.asking) if self.asking else None
        self.unheard = self.unheard or (self.asking is not None and answer is None)
        if self.asking is None or answer is None or answer.get("code") == "busy":
            return
        if answer["ok"]:
            self.acknowledged.append((self.asking, answer["seq"]))
            self.view["mine"] = answer.get("mine", self.view.get("mine"))
        elif self.unheard:
            self.doubtful.append(self.asking)
        self.asking, self.unheard = None, False

    def key(self) -> str:
        self.count += 1
        return f"fault-{self.number:02d}-{self.count:05d}"
