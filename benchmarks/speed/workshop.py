"""Who takes part: phones and somebody at the console, of the real product and of the servers beside it."""

import json
from typing import Any

from benchmarks.speed.crowd import Crowd
from benchmarks.speed.joining import facilitator, join, known
from benchmarks.speed.phone import Phone
from benchmarks.speed.servers import Server

NOTE, TEXT = "testimonies/the-lift-home/note", "testimonies/the-lift-home/read"
CARDS, ROUND = "norms/g1/open", "norms/g1"


class Company:
    """A server's phones, and the console that moves them."""

    def __init__(self, server: Server, people: int, crowd: Crowd | None = None) -> None:
        """`crowd`: of all the workshops of a house, whose phones are read in turn."""
        self.server, self.crowd = server, crowd or Crowd(server.port)
        self.phones: list[Phone] = []
        self.pages_traffic = 0
        self.gather(people)
        self.console = self._console()

    def gather(self, people: int) -> None:
        """So many more join; none connects yet."""
        joined = join(self.server, people) if self.server.kind.ours else known(people)
        self.pages_traffic += sum(one.traffic for one in joined)
        self.phones += [Phone(self.crowd, self.server.kind.socket, one.cookie) for one in joined]

    def _console(self) -> Phone:
        cookie = facilitator(self.server) if self.server.kind.ours else known(1)[0].cookie
        console = Phone(self.crowd, self.server.kind.socket, cookie, {"as": "facilitator"})
        console.on_view, console.on_answer = self._console_sees, self._console_is_answered
        self.step, self.answered = "", 0
        console.connect()
        self.crowd.until(lambda: bool(console.joined), "the console connects")
        return console

    def _console_sees(self, _: Phone, __: float, content: bytes) -> None:
        self.step = json.loads(content[2:])[1].get("shared", {}).get("step", "")

    def _console_is_answered(self, phone: Phone, _: float, content: bytes) -> None:
        self.answered = phone.asked
        answer = json.loads(content[content.index(b"[") :])[0]
        if not answer["ok"]:
            self.crowd.faults.append(f"the console is refused: {answer}")

    def ask(self, name: str, **data: Any) -> None:
        self.console.ask(name, **data)
        self.crowd.until(lambda: self.answered == self.console.asked, name)

    def go_to(self, step: str) -> None:
        """Nowhere, where there is no agenda."""
        if not self.server.kind.ours or self.step == step:
            return
        if self.step == "lobby":
            self.ask("Start", reason="a measurement")
            self.crowd.until(lambda: self.step != "lobby", "Start")
        self.ask("GoTo", leaving=self.step, step=step)
        self.crowd.until(lambda: self.step == step, step)

    def push(self) -> None:
        """Moves everyone, on or back by one step; does not wait."""
        self.console.ask("Back" if self.step == TEXT and self.server.kind.ours else "Next", leaving=self.step)

    def end(self) -> None:
        for phone in (*self.phones, self.console):
            phone.cut()
        self.crowd.waits.close()
