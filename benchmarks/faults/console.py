"""The facilitator's console, which presses *Next* and *Undo* and comes back by itself."""

from random import Random
from threading import Event, Lock, Thread
from typing import Any

from socketio import Client

from benchmarks.faults.lines import Deed, Line, Returning
from tools.crowd import Facilitator
from workshop.rehearsal.phone import View


class Console(Facilitator):
    """The facilitator's: presses *Next*, and mostly *Undo* after it; `target` is the step to be at by and by."""

    def __init__(self, base: str, passphrase: str, haste: float) -> None:
        self.line, self.view, self.seen = Line(), {}, Event()
        self.returning = Returning(Random(-1), haste)
        self.acknowledged: list[tuple[Deed, int]] = []
        self.over, self.pause, self.doing, self.chance = Event(), Event(), Lock(), Random(1)
        self.onward = 0
        super().__init__(base, passphrase)

    def connect(self) -> None:
        self.seen.clear()
        self.line.gone.clear()
        self.client = self.line.client = Client(reconnection=False)
        self.client.on("view", self._looks)
        self.client.on("disconnect", lambda *_: self.line.gone.set())
        headers, auth = {"Cookie": self.cookie}, {"as": "facilitator"}
        self.client.connect(self.base, headers=headers, auth=auth, transports=["websocket"])

    def _looks(self, view: View) -> None:
        self.view = view
        self.seen.set()

    @property
    def step(self) -> str:
        return str(self.view["shared"]["step"])

    def press(self, name: str, **data: Any) -> dict[str, Any] | None:
        answer = self.line.ask_once(name, data)
        if answer and answer["ok"]:
            self.acknowledged.append(((name, data), answer["seq"]))
        return answer

    def walk_to(self, step: str) -> None:
        while self.step != step:
            self.press("Next", leaving=self.step)

    def live(self) -> None:
        Thread(target=self._live, daemon=True).start()

    def _live(self) -> None:
        while not self.over.is_set():
            if self.line.gone.is_set():
                self.returning.until_back(self.connect, self.over)
            elif self.pause.is_set() or not self.seen.is_set():
                self.over.wait(0.01)
            else:
                with self.doing:
                    self._press()
                self.over.wait(0.03 + 0.1 * self.chance.random())

    def _press(self) -> None:
        """`onward`: how many steps to go; otherwise what was pressed is taken back."""
        if self.view["shared"]["coming"] is None:
            self.press("Undo")
            return
        answer = self.press("Next", leaving=self.step)
        if self.onward and answer and answer["ok"]:
            self.onward -= 1
        elif answer and not self.pause.is_set():
            self.press("Undo")
