"""Keeps this program in step with others that serve the same workshop: what happened, who is there, who steers."""

from collections.abc import Callable, Mapping
from threading import Event, Thread
from time import monotonic
from typing import Any

from workshop.bus import DELETED, Bus
from workshop.room import Room
from workshop.web.elsewhere import HERE, Elsewhere
from workshop.web.wheel import Wheel

LOOK_SECONDS = 5.0  # how often we look by ourselves, and say who is here


class Together:
    """`here` says who is connected to this program, people with their tables and consoles; `stir` that it changed.

    `send_away` closes what a browser has open that has signed out; `left` are those of which nobody could tell us.
    """

    def __init__(
        self, room: Room, bus: Bus, wheel: Wheel, here: Callable[[], tuple[dict[str, str], set[str]]], stir: Event
    ) -> None:
        self.room, self.bus, self.wheel, self.here, self.stir = room, bus, wheel, here, stir
        self.send_away: Callable[[str], None] = lambda _: None
        self.left: Callable[[], set[str]] = set
        self.workshop = room.log.workshop
        self.elsewhere = Elsewhere(self.workshop)
        self._told: tuple[Mapping[str, str], frozenset[str]] = ({}, frozenset())
        self._told_at = 0.0
        self._behind, self._stopped = Event(), False

    def start(self) -> None:
        """Nobody need be looked for where no other program can write."""
        if not self.room.shared:
            return
        Thread(target=self._keep_up, name="together", daemon=True).start()
        self.bus.join(self.workshop, self.hear)

    def stop(self) -> None:
        """The others need not wait until they have not heard of it for long."""
        self._stopped = True
        self._behind.set()
        self.bus.leave(self.workshop)

    def tables(self, here: Mapping[str, str]) -> Mapping[str, str]:
        """By person, over all programs; `here` are those of this one."""
        if not self.elsewhere.others:
            return here
        self.elsewhere.heard(HERE, self._named(here), frozenset())
        return self.elsewhere.tables()

    def moved(self) -> None:
        self.bus.say(self.workshop, {"seq": self.room.seq})

    def turned(self) -> None:
        self.bus.say(self.workshop, {"wheel": self.wheel.turn})

    def signed_out(self, browser: str) -> None:
        self.send_away(browser)
        self.bus.say(self.workshop, {"signed_out": browser})

    def tell(self, *, anyway: bool = False) -> None:
        """Who is here, when it is news or nobody was told for long."""
        if not self.bus.shared:
            return
        people, consoles = self.here()
        now = (people, frozenset(consoles))
        if anyway or now != self._told or monotonic() - self._told_at > LOOK_SECONDS:
            self._told, self._told_at = now, monotonic()
            present = {"people": self._named(people), "consoles": sorted(consoles)}
            self.bus.say(self.workshop, {"present": present, "wheel": self.wheel.turn, "seq": self.room.seq})

    def _named(self, people: Mapping[str, str]) -> dict[str, str]:
        return {self.elsewhere.name_of(person): table for person, table in people.items()}

    def hear(self, program: str, what: dict[str, Any]) -> None:
        if what.get("hello"):
            self.tell(anyway=True)
        if what == DELETED or what.get("seq", 0) > self.room.seq:
            self._behind.set()
        if "signed_out" in what:
            self.send_away(what["signed_out"])
        gone = "gone" in what and self.elsewhere.gone(program)
        if self._present(program, what) or gone:
            self.stir.set()
        if "wheel" in what:
            self._turn((what["wheel"][0], what["wheel"][1], what["wheel"][2]))

    def _turn(self, theirs: tuple[int, str, bool]) -> None:
        if self.wheel.follow(theirs):
            self.stir.set()
        elif theirs != self.wheel.turn:
            self.turned()  # they do not know yet

    def _present(self, program: str, what: dict[str, Any]) -> bool:
        if "present" not in what:
            return False
        present = what["present"]
        return self.elsewhere.heard(program, present["people"], frozenset(present["consoles"]))

    def _keep_up(self) -> None:
        while True:
            self._behind.wait(LOOK_SECONDS)
            if self._stopped:
                return
            self._behind.clear()
            self.room.catch_up()
            for browser in self.left():
                self.send_away(browser)
            if self.elsewhere.forget():
                self.stir.set()
            self.tell(anyway=True)
