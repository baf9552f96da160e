"""The workshops of one data folder: the one that runs, and those that are over, which can still be asked."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Lock

from workshop.activities.commitments.codes import id_of
from workshop.activities.commitments.giving import WithCode
from workshop.activities.commitments.state import paper_of
from workshop.draft import Answer, Draft, Visitor
from workshop.files.agenda import build
from workshop.journey.agenda import Agenda
from workshop.journey.messages import Command
from workshop.journey.refused import Refused
from workshop.journey.roles import Moment
from workshop.journey.session import Session, fold
from workshop.room import ATTEMPTS, Room
from workshop.store.database import Database, NotStored
from workshop.store.erase import Erased, erase, held
from workshop.store.heads import Overtaken
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

Ask = Callable[[str, Command, Visitor], Answer]
"""Asks something of the workshop with this id."""


class Shelf:
    """`elsewhere`: where many workshops are hosted, asks another one of them, whether it is open or not. Then only this
    one stands on the shelf: who may see it may not therefore see the others."""

    def __init__(self, room: Room, database: Database, elsewhere: Ask | None = None) -> None:
        self.room, self.database, self.elsewhere = room, database, elsewhere
        self.workshops = Workshops(database)
        self._one_at_a_time = Lock()

    @property
    def running(self) -> str:
        return self.room.log.workshop

    def begun(self) -> list[Workshop]:
        """Those that were started, newest first."""
        own = self.workshops.get(self.running) if self.elsewhere else None
        return [one for one in ([own] if own else self.workshops.all()) if self.workshops.started(one.id)]

    def find(self, name: str) -> Workshop | None:
        """Of those on this shelf."""
        return self.workshops.get(name) if name == self.running or not self.elsewhere else None

    def session(self, workshop: Workshop) -> Session:
        return self.room.session if workshop.id == self.running else session_of(self.database, workshop)

    def ask(self, command: Command, by: Visitor) -> Answer:
        """Of the workshop that runs. What comes with a code is asked of every workshop that knows the code."""
        here = self.room.ask(command, by)
        if not isinstance(command, WithCode):
            return here
        others = self.workshops.with_paper(paper_of(id_of(command.code))) - {self.running}
        there = [self.ask_in(other, command, by) for other in sorted(others)]
        if not here.code or not there:
            return here
        return self._as_here(next((answer for answer in there if not answer.code), there[0]), by)

    def _as_here(self, there: Answer, by: Visitor) -> Answer:
        if there.code:
            return replace(there, seq=self.room.seq)
        receipt = {"receipt": (there.mine or {})["receipt"]}
        return replace(there, seq=self.room.seq, mine={**self.room.mine(by), **receipt})

    def ask_in(self, workshop: str, command: Command, by: Visitor) -> Answer:
        """Of one workshop, running or over; `no-such-item` when there is none of that name."""
        if workshop == self.running:
            return self.room.ask(command, by)
        if self.elsewhere:
            return self.elsewhere(workshop, command, by)
        with self._one_at_a_time:
            return ask_closed(self.workshops, workshop, command, by, self.room.clock)

    def held(self, workshop: Workshop) -> Erased:
        """What deleting it would delete."""
        return held(self.database, workshop.id)

    def delete(self, workshop: Workshop) -> Erased:
        """All of it. The one that runs is afterwards as if it had not begun."""
        if workshop.id != self.running:
            with self._one_at_a_time:
                return erase(self.database, workshop.id, whole=True)
        return self.room.begin_anew(lambda: erase(self.database, workshop.id, whole=False))


def ask_closed(workshops: Workshops, name: str, command: Command, by: Visitor, clock: Callable[[], Moment]) -> Answer:
    """Of a workshop that no room is open for; `no-such-item` when there is none of that name."""
    workshop = workshops.get(name)
    if workshop is None:
        return Answer(0, code="no-such-item")
    for _ in range(ATTEMPTS):
        with suppress(Overtaken):
            return _try_closed(workshops, workshop, command, by, clock())
    return Answer(0, code="busy")


def _try_closed(workshops: Workshops, workshop: Workshop, command: Command, by: Visitor, when: Moment) -> Answer:
    """On a session folded for the moment. Raises Overtaken when somebody else has written in it meanwhile."""
    log = Log(workshops.engine, workshop.id)
    part = log.part()
    session = fold(plan_of(workshop), (entry.event for entry in part.written))
    draft = Draft(session, part.head.seq, log.keys())
    try:
        answer = draft.apply(command, by, when)
        log.append(draft.written, draft.ballots.new)
    except Refused as refusal:
        return Answer(part.head.seq, code=refusal.code)
    except NotStored:
        return Answer(part.head.seq, code="busy")
    return answer


def plan_of(workshop: Workshop) -> Agenda:
    return replace(build(workshop.agenda), rehearsal=workshop.rehearsal)


def session_of(database: Database, workshop: Workshop) -> Session:
    written = Log(database, workshop.id).read()
    return fold(plan_of(workshop), (entry.event for entry in written))
