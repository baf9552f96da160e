"""Who is connected, and telling each audience when its view has changed: one message for each audience."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from queue import Queue
from threading import Event, Lock, Thread
from time import sleep
from typing import Any

from workshop.bus import Bus
from workshop.draft import Visitor
from workshop.journey.kind import View
from workshop.journey.messages import Command
from workshop.journey.roles import TIMING, Role
from workshop.journey.session import Session
from workshop.room import Change, Room
from workshop.views.around import Around
from workshop.views.audience import Audience, at_table, view_for
from workshop.views.participant import tables_share
from workshop.web.together import Together
from workshop.web.wheel import Wheel

GATHER_SECONDS = 0.1  # answers that come close together make one message for console and screen
TICK_SECONDS = 5.0  # how often the console learns anew how the time stands

Send = Callable[[str, Any, str | list[str]], None]
"""Sends an event with its data to everyone in a Socket.IO room, or in any of several."""


def _news(mine: View) -> View:
    """Nobody needs a message of their own for a step at which they have given nothing yet."""
    return {name: part for name, part in mine.items() if name == "table" or any(part.values())}


def audience_of(visitor: Visitor) -> Audience:
    return Audience(visitor.role, visitor.language, visitor.table)


class Announcer:
    """`rate`: in a rehearsal, how much faster than real time its clock runs. `bus`: to other programs that serve it."""

    def __init__(
        self, room: Room, around: Around, send: Send, rate: Callable[[], int] | None = None, bus: Bus = Bus()
    ) -> None:
        self.room, self.here, self.send, self.rate = room, around, send, rate
        self.present: dict[str, Visitor] = {}
        self._tabs: defaultdict[str, set[str]] = defaultdict(set)
        self._audiences: Counter[Audience] = Counter()
        self.wheel = Wheel(self._has_console)
        self._last: dict[str, View] = {}
        self._told: dict[str, View] = {}
        self._built_for: Session | None = None
        self._built: dict[tuple[str, str], View] = {}
        self._shares = False
        self._stirred = Event()
        self._announcing = Lock()
        self._newcomers: Queue[tuple[str, Visitor] | None] = Queue()
        self._stopped = False
        self.together = Together(room, bus, self.wheel, self._here, self._stirred)
        room.announce, room.troubled = self.changed, self._stirred.set

    def start(self) -> None:
        for task in (self._watch, self._welcome):
            Thread(target=task, name=task.__name__, daemon=True).start()
        self.together.start()

    def stop(self) -> None:
        """All tasks end by themselves."""
        self._stopped = True
        self._newcomers.put(None)
        self._stirred.set()
        self.together.stop()

    def arrive(self, sid: str, visitor: Visitor) -> None:
        self.wheel.arrived(visitor)
        self.present[sid] = visitor
        self._tabs[visitor.person].add(sid)
        self._audiences[audience_of(visitor)] += 1
        self._newcomers.put((sid, visitor))
        self._stirred.set()

    def leave(self, sid: str) -> None:
        if gone := self.present.pop(sid, None):
            self._tabs[gone.person].discard(sid)
            if not self._tabs[gone.person]:
                del self._tabs[gone.person]
            self._audiences[audience := audience_of(gone)] -= 1
            if not self._audiences[audience]:
                del self._audiences[audience]
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
            self._tell_people(self._visitors())
        elif change.elsewhere:
            self._tell_people([one for one in self._visitors() if self._is_elsewhere_too(one)])

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
        people = self.together.tables(self._here()[0])
        tables = Counter(table for table in people.values() if table)
        here = replace(self.here, wheel=self.wheel.holder, trouble=self.room.trouble)
        return replace(here, people=len(people), tables=dict(sorted(tables.items())))

    def _here(self) -> tuple[dict[str, str], set[str]]:
        """People with their tables, and consoles, that are connected to this program."""
        everyone = self._visitors()
        people = {one.person: one.table for one in everyone if one.role is Role.PARTICIPANT}
        return people, {one.console for one in everyone if one.console}

    def _has_console(self, console: str) -> bool:
        here = any(one.console == console for one in self._visitors() if one.console)
        return here or self.together.elsewhere.has_console(console)

    def _is_elsewhere_too(self, visitor: Visitor) -> bool:
        return bool(visitor.person) and self.together.elsewhere.has_person(visitor.person)

    def _visitors(self) -> list[Visitor]:
        return list(self.present.values())

    def _welcome(self) -> None:
        """The whole view for whoever has just connected; from here, so that it follows the word that they are in."""
        while not self._stopped and (first := self._newcomers.get()) is not None:
            newcomers = [first, *self._others_who_come()]
            if self.together.bus.shared:  # they may have been served elsewhere a moment ago
                self.room.catch_up()
            for sid, visitor in newcomers:
                self._greet(sid, visitor)

    def _others_who_come(self) -> Iterator[tuple[str, Visitor]]:
        while not self._newcomers.empty():
            if (newcomer := self._newcomers.get()) is not None:
                yield newcomer

    def _greet(self, sid: str, visitor: Visitor) -> None:
        view = self.whole(visitor)
        self._last.setdefault(audience_of(visitor).name, self._view(audience_of(visitor)))
        if "mine" in view:
            self._told[visitor.person] = view["mine"]
        self.send("view", view, sid)

    def whole(self, visitor: Visitor) -> View:
        """All that somebody who has just come needs to see."""
        view = self._dated(self._view(audience_of(visitor)))
        return {**view, "mine": self.room.mine(visitor)} if visitor.role is Role.PARTICIPANT else view

    def _watch(self) -> None:
        while not self._stopped:
            stirred = self._stirred.wait(TICK_SECONDS)
            if stirred:
                sleep(GATHER_SECONDS)
                self._stirred.clear()
                self.together.tell()
            self._announce([one for one in list(self._audiences) if stirred or one.role in TIMING])

    def _tell_everyone(self) -> None:
        """Phones first: they are many, and what consoles see takes longer to put together.

        Where each has a green thread that sends, it has its turn before anything else is worked out.
        """
        here = list(self._audiences)
        self._announce([one for one in here if one.role is Role.PARTICIPANT])
        sleep(0)
        self._announce([one for one in here if one.role is not Role.PARTICIPANT])

    def _announce(self, audiences: list[Audience]) -> None:
        """Those who see the very same get it together, so that it is made into a message once."""
        with self._announcing:
            together: dict[int, tuple[View, list[str]]] = {}
            for audience in audiences:
                view = self._view(audience)
                if view != self._last.get(audience.name):
                    self._last[audience.name] = view
                    together.setdefault(id(view), (view, []))[1].append(audience.name)
            for view, names in together.values():
                self.send("view", self._dated(view), names)

    def _tell_people(self, visitors: list[Visitor]) -> None:
        """Brings people what is theirs when it changed without their doing."""
        for visitor in {visitor.person: visitor for visitor in visitors if visitor.person}.values():
            mine = self.room.mine(visitor)
            told = self._told.get(visitor.person, {"table": visitor.table})
            if _news(mine) != _news(told) and len(mine) > 1:
                self._told[visitor.person] = mine
                self._bring(visitor, mine)

    def answered(self, visitor: Visitor, mine: View | None) -> None:
        """Remembers what an acknowledgement has brought already, and brings it to the person's other tabs."""
        if mine is None or not visitor.person:
            return
        own = {name: part for name, part in mine.items() if name != "receipt"}
        if self._told.get(visitor.person) != own and len(self._tabs.get(visitor.person, ())) > 1:
            self._bring(visitor, own)
        self._told[visitor.person] = own

    def _bring(self, visitor: Visitor, mine: View) -> None:
        view = self._view(audience_of(visitor))
        if tabs := sorted(self._tabs.get(visitor.person, ())):
            self.send("view", self._dated({**view, "mine": mine}), tabs)

    def _view(self, audience: Audience) -> View:
        """What phones see depends on the session alone, so it is built once for all who arrive together."""
        session = self.room.session
        if audience.role is not Role.PARTICIPANT:
            return view_for(session, audience, self.around(), self.room.clock().now)
        if self._built_for is not session:
            self._built_for, self._built, self._shares = session, {}, tables_share(session)
        return self._for_phones(session, audience.language, audience.table if self._shares else "")

    def _for_phones(self, session: Session, language: str, table: str) -> View:
        """Where a table has nothing of its own, the very view of everyone else."""
        if (language, table) not in self._built:
            audience = Audience(Role.PARTICIPANT, language, table)
            everyone = self._for_phones(session, language, "") if table else None
            self._built[language, table] = (
                at_table(session, audience, everyone) if everyone else view_for(session, audience, self.here, 0)
            )
        return self._built[language, table]

    def _dated(self, view: View) -> View:
        now = self.room.clock().now
        speed = {"speed": self.rate()} if self.rate else {}
        return {"seq": self.room.seq, "now": now, **speed, **view}
