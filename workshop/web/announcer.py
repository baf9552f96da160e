"""Tells each audience when its view has changed, in one message, and everyone who comes what there is to see."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from threading import Event, Lock, Thread
from time import sleep

from workshop.bus import Bus
from workshop.change import Change
from workshop.draft import Visitor
from workshop.journey.kind import View
from workshop.journey.messages import Command
from workshop.journey.roles import TIMING, Role
from workshop.room import Room
from workshop.views.around import Around
from workshop.views.audience import Audience
from workshop.web.current_views import CurrentViews
from workshop.web.newcomers import Newcomer, Newcomers
from workshop.web.personal import Personal, Send
from workshop.web.present import Present, audience_of
from workshop.web.together import Together
from workshop.web.wheel import Wheel

GATHER_SECONDS = 0.1  # answers that come close together make one message for console and screen
TICK_SECONDS = 5.0  # how often the console learns anew how the time stands


class Announcer:
    """`rate`: in a rehearsal, how much faster than real time its clock runs. `bus`: to other programs that serve it."""

    def __init__(
        self, room: Room, around: Around, send: Send, rate: Callable[[], int] | None = None, bus: Bus = Bus()
    ) -> None:
        self.room, self.here, self.send = room, around, send
        self.present, self.wheel = Present(), Wheel(self._has_console)
        self.views = CurrentViews(room, self.around, rate)
        self.personal = Personal(room, self.present, self.views, send)
        self._newcomers = Newcomers(self._greet)
        self._last: dict[str, View] = {}
        self._stirred, self._announcing, self._stopped = Event(), Lock(), False
        self.together = Together(room, bus, self.wheel, self.present.people_and_consoles, self._stirred)
        room.announce, room.troubled = self.changed, self._stirred.set

    def start(self) -> None:
        Thread(target=self._watch, name="announcer", daemon=True).start()
        self._newcomers.start()
        self.together.start()

    def stop(self) -> None:
        """All tasks end by themselves."""
        self._stopped = True
        self._newcomers.stop()
        self._stirred.set()
        self.together.stop()

    def arrive(self, sid: str, visitor: Visitor) -> None:
        self.wheel.arrived(visitor)
        self.present.arrive(sid, visitor)
        self._newcomers.came(sid, visitor)
        self._stirred.set()

    def leave(self, sid: str) -> None:
        self.present.leave(sid)
        self._stirred.set()

    def pressed(self, command: Command, by: Visitor) -> None:
        before = self.wheel.turn
        if self.wheel.pressed(command, by):
            self._stirred.set()
        if self.wheel.turn != before:
            self.together.turned()

    def changed(self, change: Change) -> None:
        """What moves the room is told at once; single answers wait a moment for others."""
        if change.moved:
            self._tell_everyone()
        else:
            self._stirred.set()
        if not change.elsewhere:
            self.together.moved()
        if change.personal:
            self.personal.tell(self.present.everyone())
        elif change.elsewhere:
            self.personal.tell([one for one in self.present.everyone() if self._is_elsewhere_too(one)])

    def reach(self, address: str) -> None:
        """A phone has come under this address. That is all that is remembered: not which, not when."""
        if address not in self.here.reached:
            self.here = replace(self.here, reached=self.here.reached | {address})
            self._stirred.set()

    def offer(self, address: str) -> None:
        """Another address for phones, after those that are likelier to work."""
        self.here = replace(self.here, addresses=(*self.here.addresses, address))
        self._stirred.set()

    def again(self) -> None:
        """Everyone gets their view anew, since the time runs at another speed."""
        self._last.clear()
        self._tell_everyone()

    def around(self) -> Around:
        people = self.together.tables(self.present.people())
        tables = Counter(table for table in people.values() if table)
        here = replace(self.here, wheel=self.wheel.holder, trouble=self.room.trouble)
        return replace(here, people=len(people), tables=dict(sorted(tables.items())))

    def _has_console(self, console: str) -> bool:
        return self.present.has_console(console) or self.together.elsewhere.has_console(console)

    def _is_elsewhere_too(self, visitor: Visitor) -> bool:
        return bool(visitor.person) and self.together.elsewhere.has_person(visitor.person)

    def _greet(self, newcomers: list[Newcomer]) -> None:
        if self.together.bus.shared:  # they may have been served elsewhere a moment ago
            self.room.catch_up()
        for sid, visitor in newcomers:
            view, audience = self.views.whole(visitor), audience_of(visitor)
            self._last.setdefault(audience.name, self.views.of(audience))
            if "mine" in view:
                self.personal.told(visitor, view["mine"])
            self.send("view", view, sid)

    def _watch(self) -> None:
        while not self._stopped:
            stirred = self._stirred.wait(TICK_SECONDS)
            if stirred:
                sleep(GATHER_SECONDS)
                self._stirred.clear()
                self.together.tell()
            self._announce([one for one in self.present.audiences() if stirred or one.role in TIMING])

    def _tell_everyone(self) -> None:
        """Phones first: they are many, and what consoles see takes longer to put together.

        Where each has a green thread that sends, it has its turn before anything else is worked out.
        """
        here = self.present.audiences()
        self._announce([one for one in here if one.role is Role.PARTICIPANT])
        sleep(0)
        self._announce([one for one in here if one.role is not Role.PARTICIPANT])

    def _announce(self, audiences: list[Audience]) -> None:
        """Those who see the very same get it together, so that it is made into a message once."""
        with self._announcing:
            together: dict[int, tuple[View, list[str]]] = {}
            for audience in audiences:
                view = self.views.of(audience)
                if view != self._last.get(audience.name):
                    self._last[audience.name] = view
                    together.setdefault(id(view), (view, []))[1].append(audience.name)
            for view, names in together.values():
                self.send("view", self.views.dated(view), names)
