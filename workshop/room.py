"""A workshop that is running: every request is decided, stored, applied and announced here.

Nothing is announced or acknowledged before it is on disk. Others may serve the same workshop: who was overtaken, or
would refuse, reads what they wrote and decides again.
"""

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from threading import Lock
from typing import TypeVar

from workshop.change import EVERYTHING, Change, change_of
from workshop.draft import Answer, Ballots, Draft, Visitor, mine_for
from workshop.journey.agenda import Agenda
from workshop.journey.kind import View
from workshop.journey.messages import Command
from workshop.journey.refused import Refused
from workshop.journey.roles import Moment
from workshop.journey.session import Session, evolve, fold
from workshop.journey.trouble import Trouble
from workshop.store.database import NotStored, shared
from workshop.store.heads import Gone, Overtaken
from workshop.store.log import Log, Part
from workshop.writer import Request, Writer

Erased = TypeVar("Erased")

logger = logging.getLogger(__name__)

ATTEMPTS = 20  # to be faster than others who write in the same workshop


class Room:
    """A workshop that is running. `ask` may be called from anywhere, also many times at once.

    `trouble`: why the last request that had to be stored was not; `troubled` is called when that has changed.
    `vanished` is called when somebody else has deleted the whole workshop.
    """

    def __init__(self, agenda: Agenda, log: Log, clock: Callable[[], Moment]) -> None:
        self.agenda, self.log, self.clock = agenda, log, clock
        part = log.part()
        self.session, self.head = self._folded(part), part.head
        self.keys: Mapping[str, bytes] = log.keys()
        self.announce: Callable[[Change], None] = lambda _: None
        self.settled: Callable[[list[Answer]], None] = lambda _: None
        self.trouble: Trouble | None = None
        self.troubled: Callable[[], None] = lambda: None
        self.vanished: Callable[[], None] = lambda: None
        self._settling, self._unread = Lock(), False
        self._writer = Writer(self._settle)

    @property
    def seq(self) -> int:
        return self.head.seq

    @property
    def shared(self) -> bool:
        """Whether others may serve the same workshop."""
        return shared(self.log.engine)

    def start(self) -> None:
        self._writer.start()

    def stop(self) -> None:
        """Lets what was asked come to its end, unless the store does not answer; whoever asks afterwards is told that
        it is over here."""
        self._writer.stop()

    def ask(self, command: Command, by: Visitor) -> Answer:
        """Waits until it is on disk, or refused."""
        return Answer(self.seq, code="busy") if self._writer.stopped else self._writer.ask(command, by)

    @property
    def waiting(self) -> int:
        """How many requests the writer has not taken up yet."""
        return self._writer.waiting

    def mine(self, by: Visitor) -> View:
        return mine_for(self.session, Ballots(self.keys), by)

    def begin_anew(self, erase: Callable[[], Erased]) -> Erased:
        """Erases all that is stored, and is in the lobby again; numbers go on, so that clients notice."""
        with self._settling:
            erased = erase()
            self._read_on()
        self._tell(Change(moved=True, personal=True))
        return erased

    def catch_up(self) -> None:
        """Takes in what others wrote who serve the same workshop. While the store cannot be read it stays as it is."""
        try:
            with self._settling:
                self._read_on()
            self._unread = False
        except Gone:
            self.vanished()
        except Exception as problem:  # noqa: BLE001  # asked again soon, and whoever asks for something is told
            if not self._unread:
                _report("could not be read", problem)
            self._unread = True

    def _settle(self, batch: list[Request]) -> None:
        with self._settling:
            answers, change = self._decided(batch)
            for request, answer in zip(batch, answers, strict=True):
                request.done.set_result(answer)
            self.settled(answers)
            if change:
                self._tell(change)

    def _decided(self, batch: list[Request]) -> tuple[list[Answer], Change | None]:
        try:
            for _ in range(ATTEMPTS):
                draft = Draft(self.session, self.seq, self.keys)
                answers = [_attempt(draft, request, self.clock()) for request in batch]
                if draft.written and self._keep(draft):
                    return answers, change_of(written.event for written in draft.written)
                if not self._read_on() and not draft.written:
                    return answers, None
        except Gone:
            return [Answer(self.seq, code="no-such-item")] * len(batch), None
        except Exception as problem:  # noqa: BLE001  # a full disk must not end the workshop
            _report("could not be stored", problem)
            self._say(Trouble.FULL if isinstance(problem, NotStored) and problem.full else Trouble.UNSAVED)
        return [Answer(self.seq, code="busy")] * len(batch), None

    def _keep(self, draft: Draft) -> bool:
        """On disk first; only then does it count. False when somebody else was faster."""
        try:
            self.log.append(draft.written, draft.ballots.new)
        except Overtaken:
            return False
        self._say(None)
        self.session, self.head, self.keys = draft.session, replace(self.head, seq=draft.seq), draft.ballots.keys
        return True

    def _read_on(self) -> bool:
        """Whether there was something new. Where some of that was erased again already, all is read from the start:
        then nothing can be left of it here."""
        if self.log.head() == self.head:
            return False
        part, change = self.log.part(self.seq), EVERYTHING
        if part.continues(self.head):
            session = reduce(evolve, (entry.event for entry in part.written), self.session)
            change = change_of((entry.event for entry in part.written), elsewhere=True)
        else:
            part = self.log.part()
            session = self._folded(part)
        self.session, self.head, self.keys = session, part.head, self.log.keys()
        self._tell(change)
        return True

    def _folded(self, part: Part) -> Session:
        return fold(self.agenda, (entry.event for entry in part.written))

    def _say(self, trouble: Trouble | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.troubled()

    def _tell(self, change: Change) -> None:
        try:
            self.announce(change)
        except Exception as problem:  # noqa: BLE001  # what is stored stays stored; the next view brings it
            _report("could not be announced", problem)


def _attempt(draft: Draft, request: Request, when: Moment) -> Answer:
    try:
        return draft.apply(request.command, request.by, when)
    except Refused as refusal:
        return draft.refused(request.command, refusal.code)
    except Exception as problem:  # noqa: BLE001  # one broken request must not end the workshop
        _report("was not expected", problem)
        return Answer(draft.seq, code="unexpected")


def _report(what: str, problem: Exception) -> None:
    """Where it happened, never what it was about: messages of exceptions may quote what people wrote."""
    places = "".join(traceback.format_tb(problem.__traceback__))
    logger.error("%s %s\n%s", type(problem).__name__, what, places)
