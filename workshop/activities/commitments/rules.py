"""What somebody will do: kept under a code that only its author has, and joined to nothing else they gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, assert_never

from pydantic import AfterValidator, BaseModel, Field

from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.journey.codes import LETTERS, spelled
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import Scene, View
from workshop.journey.messages import Command, Event, Key, Words
from workshop.journey.queue import Offered, TakenBack
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY, Actor

CODE_LENGTH = 8

Level = Literal["me", "team", "organisation", "across"]
Visibility = Literal["organisers", "wall", "wall-named"]
SupportNeeded = Literal["time", "manager", "training", "money", "peer", "language", "other"]


Code = Annotated[str, Field(max_length=40), AfterValidator(spelled)]


class Commitment(BaseModel):
    """The fields of the form; three of them are required."""

    level: Level
    action: Words = Field(min_length=1, max_length=160)
    first_step: Words = Field(min_length=1, max_length=100)
    visibility: Visibility = "organisers"
    when: Words = Field("", max_length=160)
    then: Words = Field("", max_length=160)
    by_when: Words = Field("", max_length=60)
    obstacle: Words = Field("", max_length=120)
    obstacle_answer: Words = Field("", max_length=120)
    support: list[SupportNeeded] = Field([], max_length=7)
    with_whom: Words = Field("", max_length=60)
    region: Words = Field("", max_length=60)
    organisation_type: Words = Field("", max_length=60)
    can_share: Words = Field("", max_length=160)
    would_learn: Words = Field("", max_length=160)
    name: Words = Field("", max_length=80)
    speaks_for_organisation: bool = False
    contact: Words = Field("", max_length=120)


FIELDS = tuple(Commitment.model_fields)


class Commit(Command, Commitment):
    asked_by = PARTICIPANT_ONLY
    key: Key


class ChangeCommitment(Command, Commitment):
    asked_by = PARTICIPANT_ONLY
    code: Code
    key: Key


class FindCommitment(Command):
    """Reads a commitment back to whoever has its code."""

    asked_by = PARTICIPANT_ONLY
    code: Code


class DeleteCommitment(Command):
    asked_by = PARTICIPANT_ONLY
    code: Code
    key: Key


class Committed(Event, Commitment):
    """`id` is made from the code and does not give it away. `item` is its place on the wall, if it wants one."""

    block: str
    id: str
    key: str
    item: str = ""

    @property
    def paper(self) -> str:
        return f"commitment/{self.id}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class CommitmentDeleted(Event):
    block: str
    id: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"commitment/{self.id}",)


@dataclass(frozen=True)
class Commitments:
    kept: Mapping[str, Committed] = field(default_factory=dict)


CommitScene = Scene[CommitmentsPlan, Commitments]
Request = Commit | ChangeCommitment | FindCommitment | DeleteCommitment


def code_for(by: Actor, key: str) -> str:
    """The same phone asking again with the same key gets the same code, and nobody else can make it."""
    number = int(fingerprint("code", by.ballot, key), 16)
    return "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(CODE_LENGTH))


def id_of(code: str) -> str:
    return fingerprint("commitment", code)


def decide(scene: CommitScene, command: Request, by: Actor) -> list[Event]:
    match command:
        case Commit():
            return commit(scene, command, id_of(code_for(by, command.key)))
        case ChangeCommitment():
            _find(scene, command.code)
            return commit(scene, command, id_of(command.code))
        case FindCommitment():
            _find(scene, command.code)
            return []
        case DeleteCommitment():
            return delete(scene, command.code)
        case _:
            assert_never(command)


def commit(scene: CommitScene, command: Commit | ChangeCommitment, name: str) -> list[Event]:
    if command.visibility == "wall-named" and not command.name:
        raise Refused("incomplete")
    before = scene.state.kept.get(name)
    if before and (before.key == command.key or isinstance(command, Commit)):
        return []
    item = fingerprint(name, command.key) if command.visibility != "organisers" else ""
    given = command.model_dump(include=set(FIELDS))
    if command.visibility != "wall-named":
        given["name"] = ""
    kept = Committed(**given, block=scene.block, id=name, key=command.key, item=item)
    return [*_wall(before, kept), kept]


def _wall(before: Committed | None, kept: Committed) -> list[Event]:
    """Changed words go past the moderator again; what is no longer wanted on the wall leaves it."""
    old = before.item if before else ""
    if not kept.item:
        return [TakenBack(item=old)] if old else []
    return [Offered(item=kept.item, block=kept.block, text=kept.action, signed=kept.name, replaces=old)]


def delete(scene: CommitScene, code: str) -> list[Event]:
    kept = _find(scene, code)
    gone: list[Event] = [CommitmentDeleted(block=scene.block, id=kept.id)]
    return [*gone, TakenBack(item=kept.item)] if kept.item else gone


def set_aside(scene: CommitScene, item: str) -> list[Event]:
    kept = [one for one in scene.state.kept.values() if one.item == item]
    return [CommitmentDeleted(block=scene.block, id=one.id) for one in kept]


def _find(scene: CommitScene, code: str) -> Committed:
    kept = scene.state.kept.get(id_of(code))
    if kept is None:
        raise Refused("no-such-code")
    return kept


def receipt(scene: CommitScene, command: Request, by: Actor) -> View:
    """What only the author gets to know: the code, and the words as they are kept."""
    if isinstance(command, DeleteCommitment):
        return {"deleted": True}
    code = code_for(by, command.key) if isinstance(command, Commit) else command.code
    kept = scene.state.kept.get(id_of(code))
    return {
        "code": f"{code[:4]}-{code[4:]}",
        "commitment": kept.model_dump(include=set(FIELDS)) if kept else None,
    }


def evolve(state: Commitments, event: Committed | CommitmentDeleted) -> Commitments:
    match event:
        case Committed():
            return Commitments({**state.kept, event.id: event})
        case CommitmentDeleted(id=name):
            return Commitments({other: kept for other, kept in state.kept.items() if other != name})
        case _:
            assert_never(event)
