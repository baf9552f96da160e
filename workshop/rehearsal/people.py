"""Simulated participants in a workshop that is a rehearsal: they think, answer, lose their Wi-Fi and come back."""

import json
import sched
import urllib.error
import urllib.request
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Any

from socketio.exceptions import SocketIOError

from workshop.rehearsal.deeds import Person, deeds
from workshop.rehearsal.phone import View, Voice
from workshop.rehearsal.words import said_in

SECONDS_OF_THOUGHT = (6, 40)  # of the rehearsal's time, before the first look and the second
AWAY = 45  # seconds of the rehearsal's time without Wi-Fi
AT_LEAST = 0.2  # real seconds: even a fast rehearsal is answered by people, not all at once
LOOKS = 0.1  # real seconds
TRIES, APART = 3, 1.0  # to come back, and real seconds between them


class NoRehearsal(Exception):
    """Nobody is let loose on a workshop that is real, or not there."""


@dataclass(frozen=True)
class Place:
    """What a rehearsal says of itself."""

    base: str
    code: str
    languages: tuple[str, ...]
    tables: tuple[str, ...]

    @classmethod
    def at(cls, base: str) -> "Place":
        """Raises NoRehearsal."""
        try:
            with urllib.request.urlopen(f"{base}/rehearsal", timeout=10) as answer:  # noqa: S310
                told: dict[str, Any] = json.load(answer)
        except (OSError, ValueError) as problem:
            raise NoRehearsal(str(problem)) from None
        return cls(base, told["code"], tuple(told["languages"]), tuple(told["tables"]))

    @property
    def join(self) -> str:
        return f"{self.base}/j/{self.code}"

    def person(self, number: int) -> Person:
        """Half of them speak the first language, the others all of them in turn; a few sit at no table."""
        language = self.languages[number // 2 % len(self.languages) if number % 2 else 0]
        table = "" if number % 13 == 12 else self.tables[number % len(self.tables)]
        return Person(number, table, number // len(self.tables), language)


class Participant:
    """One of them, with a phone. What is to be done later is put into the room's plan."""

    def __init__(self, room: "Room", person: Person) -> None:
        self.room, self.person, self.step, self.speed, self.tries = room, person, "", 1, 0
        self.view: View = {}
        self.away = False
        self.voice = Voice(room.place.join, person.table, person.language, self.looks, self.lost)

    def looks(self, incoming: View) -> None:
        """Views are whole, but for what is one's own and has not changed."""
        self.view = {**incoming, "mine": incoming.get("mine", self.view.get("mine"))}
        self.speed = incoming.get("speed") or self.speed
        step = incoming["shared"]["step"]
        if step != self.step:
            self.step = step
            for at, pause in enumerate(SECONDS_OF_THOUGHT):
                self.later(pause + self.person.draw(pause * 2, f"{step} {at}"), self.act)
            if self.person.draw(25, f"{step} wi-fi") == 0:
                self.later(SECONDS_OF_THOUGHT[0], self.lose)

    def later(self, seconds: float, do: Any) -> None:
        self.room.plan.enter(max(AT_LEAST, seconds / self.speed), 0, do)

    def act(self) -> None:
        for name, fields in deeds(self.person, self.view, said_in(self.person.language)):
            if not self.voice.client.connected:
                return
            answer = self.voice.ask(name, **fields)
            self.view["mine"] = {**(self.view.get("mine") or {}), **answer.get("mine", {})}

    def lose(self) -> None:
        """The Wi-Fi, for a while."""
        self.away = True
        self.voice.leave()

    def lost(self, *_: Any) -> None:
        if self.away:
            self.later(AWAY, self.come_back)
        else:
            self.room.plan.enter(APART, 0, self.come_back)
        self.away = False

    def come_back(self) -> None:
        try:
            self.voice.connect()
        except (SocketIOError, OSError):
            self._try_again()
        else:
            self.tries = 0

    def _try_again(self) -> None:
        """Not for ever: without a workshop there is nothing to come back to."""
        self.tries += 1
        if self.tries == TRIES:
            self.room.gone.set()
        self.room.plan.enter(APART, 0, self.come_back)


class Room:
    """All of them. One thread does what was planned; views come in on threads of the phones."""

    def __init__(self, place: Place, people: int) -> None:
        self.place, self.gone = place, Event()
        self.plan = sched.scheduler(monotonic, lambda _: None)
        self.people = people

    def live(self) -> None:
        """Until the rehearsal is over."""
        everyone = [Participant(self, self.place.person(number)) for number in range(self.people)]
        while not self.gone.wait(LOOKS) and everyone:
            self.plan.run(blocking=False)
