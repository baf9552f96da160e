"""What a request would make happen: tried on a copy, so that nothing counts before it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from hashlib import blake2b
from secrets import token_bytes

from workshop.journey.agenda import Block
from workshop.journey.decide import decide
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event
from workshop.journey.refused import REASONS
from workshop.journey.roles import Actor, Moment, Role
from workshop.journey.session import Session, evolve
from workshop.store.log import Written
from workshop.views import participant


@dataclass(frozen=True)
class Visitor:
    """Somebody at the door. `person` is a random number from their cookie; the rules never see it.

    `console`: the same for a browser that facilitates; `linked`: it came by a link and not with the passphrase.
    `browser`: the same for one with any right, until it signs out; no rule and no view sees it either.
    """

    role: Role
    person: str = ""
    table: str = ""
    language: str = "en"
    console: str = ""
    linked: bool = False
    browser: str = ""


@dataclass(frozen=True)
class Answer:
    """What whoever asked gets back: `code` is empty when it happened, else one of `REASONS`.

    `untold`: it is refused as closed, and nobody can tell any more whether the very same had come in time.
    """

    seq: int
    mine: View | None = None
    code: str = ""
    untold: bool = False

    def acknowledgement(self) -> View:
        if self.code:
            refused: View = {"ok": False, "code": self.code, "reason": REASONS[self.code]}
            return {**refused, "untold": True} if self.untold else refused
        return {"ok": True, "seq": self.seq} | ({} if self.mine is None else {"mine": self.mine})


class Ballots:
    """Turns a person into a ballot. Each scope has a key of its own; once it is burnt nobody can do so again."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self.keys = dict(keys)
        self.new: dict[str, bytes] = {}

    def of(self, person: str, scope: str, *, writing: bool) -> str:
        """Empty while nobody has given anything in this scope; `writing` makes the key that it needs."""
        if writing and scope not in self.keys:
            self.keys[scope] = self.new[scope] = token_bytes(32)
        key = self.keys.get(scope)
        return blake2b(person.encode(), key=key, digest_size=16).hexdigest() if key else ""

    def only(self, new: Mapping[str, bytes]) -> None:
        """Drops the keys that were made since `new` was all there was."""
        self.burn(tuple(self.new.keys() - new.keys()))

    def burn(self, scopes: tuple[str, ...]) -> None:
        for scope in scopes:
            self.keys.pop(scope, None)
            self.new.pop(scope, None)


class Draft:
    """A session and its keys as they will be if the commit succeeds."""

    def __init__(self, session: Session, seq: int, keys: Mapping[str, bytes]) -> None:
        self.session, self.seq, self.ballots = session, seq, Ballots(keys)
        self.written: list[Written] = []

    def apply(self, command: Command, by: Visitor, when: Moment) -> Answer:
        if again := self._came_before(command, by, when):
            return Answer(self.seq, self._mine(command, by, *again))
        before, block = dict(self.ballots.new), self.session.block_for(command)
        actor = self._actor(by, command, when, block, writing=True)
        happened: list[Event] = []
        try:
            happened = decide(self.session, command, actor, when)
        finally:
            if not happened:  # a key is made for what is given, not for what is refused
                self.ballots.only(before)
        self.session = reduce(evolve, happened, self.session)
        for event in happened:
            self.seq += 1
            self.ballots.burn(event.burns)
            self.written.append(Written(self.seq, event))
        return Answer(self.seq, self._mine(command, by, self.session.block_for(command), actor))

    def refused(self, command: Command, code: str) -> Answer:
        asked = self.session.blocks_asked(command) if code == "closed" else ()
        return Answer(
            self.seq, code=code, untold=any(one.kind.untold(self.session.scene(one), command) for one in asked)
        )

    def _came_before(self, command: Command, by: Visitor, when: Moment) -> tuple[Block, Actor] | None:
        """Where this very request of this person is known already; nowhere, where the key of their ballot is burnt."""
        for block in self.session.blocks_asked(command) if by.role is Role.PARTICIPANT else ():
            actor = self._actor(by, command, when, block, writing=False)
            if block.kind.known(self.session.scene(block), command, actor):
                return block, actor
        return None

    def _actor(self, by: Visitor, command: Command, when: Moment, block: Block | None, *, writing: bool) -> Actor:
        if by.role is not Role.PARTICIPANT or block is None:
            return Actor(by.role, table=by.table, language=by.language, chance=when.chance, today=when.today)
        scope = block.kind.scope(self.session.scene(block), command)
        ballot = self.ballots.of(by.person, scope, writing=writing)
        return Actor(by.role, ballot, by.table, by.language, when.chance, when.today)

    def _mine(self, command: Command, by: Visitor, block: Block | None, actor: Actor) -> View | None:
        receipt = block.kind.receipt(self.session.scene(block), command, actor) if block else {}
        if by.role is not Role.PARTICIPANT:
            return {"receipt": receipt} if receipt else None
        mine = mine_for(self.session, self.ballots, by)
        return {**mine, "receipt": receipt} if receipt else mine


def mine_for(session: Session, ballots: Ballots, by: Visitor) -> View:
    """What this person alone may see, with the ballot that fits the step at hand."""
    block = session.block
    scope = block.kind.scope(session.scene(block), None) if block else ""
    actor = Actor(by.role, ballots.of(by.person, scope, writing=False), by.table, by.language)
    return participant.mine(session, actor)
