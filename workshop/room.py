"""The one writer: every request is decided, stored, applied and announced here, in the order in which it came.

Requests that come close together share one commit. Nothing is announced or acknowledged before it is on disk.
"""

import logging
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Lock, Thread
from time import sleep
from typing import TypeVar

from workshop.draft import Answer, Ballots, Draft, Visitor, mine_for
from workshop.journey.agenda import Agenda
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event
from workshop.journey.refused import Refused
from workshop.journey.roles import Moment
from workshop.journey.session import fold, opening
from workshop.store.log import Log

Erased = TypeVar("Erased")

logger = logging.getLogger(__name__)

GATHER_SECONDS = 0.002  # how long a commit waits for company
MOST = 500  # requests in one commit


@dataclass(frozen=True)
class Request:
    command: Command
    by: Visitor
    done: "Future[Answer]" = field(default_factory=Future)


@dataclass(frozen=True)
class Change:
    """What one commit brought. `moved`: more than answers, so that everyone should know at once."""

    events: tuple[Event, ...]
    moved: bool


class Room:
    """A workshop that is running. `ask` may be called from anywhere, also many times at once."""

    def __init__(self, agenda: Agenda, log: Log, clock: Callable[[], Moment]) -> None:
        self.agenda, self.log, self.clock = agenda, log, clock
        written = log.read()
        self.session = fold(agenda, (entry.event for entry in written))
        self.seq = written[-1].seq if written else 0
        self.keys: Mapping[str, bytes] = log.keys()
        self.announce: Callable[[Change], None] = lambda _: None
        self._settling = Lock()
        self._asked: Queue[Request | None] = Queue()
        self._writer = Thread(target=self._write, name="writer", daemon=True)

    def start(self) -> None:
        self._writer.start()

    def stop(self) -> None:
        """Lets what was asked come to its end."""
        self._asked.put(None)
        self._writer.join(timeout=2)

    def ask(self, command: Command, by: Visitor) -> Answer:
        """Waits until it is on disk, or refused."""
        request = Request(command, by)
        self._asked.put(request)
        return request.done.result()

    def mine(self, by: Visitor) -> View:
        return mine_for(self.session, Ballots(self.keys), by)

    def begin_anew(self, erase: Callable[[], Erased]) -> Erased:
        """Erases all that is stored, and is in the lobby again; numbers go on, so that clients notice."""
        with self._settling:
            erased = erase()
            self.session, self.keys, self.seq = opening(self.agenda), {}, self.seq + 1
        self.announce(Change((), moved=True))
        return erased

    def _write(self) -> None:
        while (first := self._asked.get()) is not None:
            sleep(GATHER_SECONDS)
            batch, last = self._gathered(first)
            with self._settling:
                self._settle(batch)
            if last:
                return

    def _gathered(self, first: Request) -> tuple[list[Request], bool]:
        batch = [first]
        while len(batch) < MOST:
            try:
                request = self._asked.get_nowait()
            except Empty:
                break
            if request is None:
                return batch, True
            batch.append(request)
        return batch, False

    def _settle(self, batch: list[Request]) -> None:
        draft = Draft(self.session, self.seq, self.keys)
        answers = [_attempt(draft, request, self.clock()) for request in batch]
        if draft.written and not self._keep(draft):
            answers = [Answer(self.seq, code="busy")] * len(batch)
        for request, answer in zip(batch, answers, strict=True):
            request.done.set_result(answer)
        if self.seq == draft.seq and draft.written:
            self._tell(draft)

    def _keep(self, draft: Draft) -> bool:
        """On disk first; only then does it count."""
        try:
            self.log.append(draft.written, draft.ballots.new)
        except Exception as problem:  # noqa: BLE001  # a full disk must not end the workshop
            _report("could not be stored", problem)
            return False
        self.session, self.seq, self.keys = draft.session, draft.seq, draft.ballots.keys
        return True

    def _tell(self, draft: Draft) -> None:
        events = tuple(written.event for written in draft.written)
        moved = any(event.paper is None for event in events)
        try:
            self.announce(Change(events, moved))
        except Exception as problem:  # noqa: BLE001  # what is stored stays stored; the next view brings it
            _report("could not be announced", problem)


def _attempt(draft: Draft, request: Request, when: Moment) -> Answer:
    try:
        return draft.apply(request.command, request.by, when)
    except Refused as refusal:
        return Answer(draft.seq, code=refusal.code)
    except Exception as problem:  # noqa: BLE001  # one broken request must not end the workshop
        _report("was not expected", problem)
        return Answer(draft.seq, code="unexpected")


def _report(what: str, problem: Exception) -> None:
    """Where it happened, never what it was about: messages of exceptions may quote what people wrote."""
    places = "".join(traceback.format_tb(problem.__traceback__))
    logger.error("%s %s\n%s", type(problem).__name__, what, places)
