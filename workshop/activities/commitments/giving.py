"""Giving a commitment, changing it, reading it back and deleting it, by its code. An author's delete always wins."""

from pydantic import Field

from workshop.activities.commitments.codes import code_for, id_of, readable
from workshop.activities.commitments.form import FIELDS, Code, Commitment, consented, day
from workshop.activities.commitments.peers import forgotten
from workshop.activities.commitments.places import leave, taken
from workshop.activities.commitments.state import CommitmentDeleted, CommitScene, Committed, FollowedUp, Went
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event, Key
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY, Actor, Role

SENT_AGAIN = 20
"""So many requests before the last are known again when they come late; none of them takes newer words back."""


class Commit(Command, Commitment):
    asked_by = PARTICIPANT_ONLY
    key: Key


class KeySlip(Command, Commitment):
    """A paper slip, keyed in for somebody; `receipt` brings the code to write on it."""

    asked_by = frozenset({Role.FACILITATOR, Role.ORGANISER})
    key: Key


class WithCode(Command):
    """Whoever has the code is its author. Asked of every workshop that knows the code."""

    asked_by = PARTICIPANT_ONLY
    code: Code = Field(max_length=40)


class ChangeCommitment(WithCode, Commitment):
    key: Key


class FindCommitment(WithCode):
    """Reads a commitment back."""


class DeleteCommitment(WithCode):
    key: Key


class SayHowItWent(WithCode):
    """What became of it, in its author's own word; organisers see it beside the commitment."""

    went: Went
    key: Key


Given = Commit | KeySlip | ChangeCommitment


def commit(scene: CommitScene, command: Commit, by: Actor) -> list[Event]:
    return give(scene, command, id_of(code_for(by.ballot, command.key)), command.key, by)


def key_slip(scene: CommitScene, command: KeySlip, by: Actor) -> list[Event]:
    """The key makes the code, so only a print of it is kept."""
    return give(scene, command, id_of(slip_code(command)), fingerprint("slip", command.key), by)


def slip_code(command: KeySlip) -> str:
    return code_for("slip", command.key)


def change(scene: CommitScene, command: ChangeCommitment, by: Actor) -> list[Event]:
    before = find(scene, command.code)
    return [] if command.key in before.keys else give(scene, command, before.id, command.key, by)


def give(scene: CommitScene, command: Given, name: str, key: str, by: Actor) -> list[Event]:
    before = scene.state.kept.get(name)
    if before and not isinstance(command, ChangeCommitment):
        return []
    if scene.state.closed:
        raise Refused("closed")
    if command.visibility == "wall-named" and not command.name:
        raise Refused("incomplete")
    _not_in_the_past(command.by_when, before, by)
    status, earlier = (before.status, before.keys[-SENT_AGAIN:]) if before else ("open", ())
    wanted = Committed(**consented(command), block=scene.block, id=name, key=key, earlier=earlier, status=status)
    kept, placed = taken(before, wanted)
    return [*placed, *_no_longer_offered(scene, before, kept), kept]


def _not_in_the_past(by_when: str, before: Committed | None, by: Actor) -> None:
    """Asked again, unless it was already so and something else is changed."""
    wanted = day(by_when)
    unchanged = before is not None and before.by_when == by_when
    if wanted and by.today and wanted < by.today and not unchanged:
        raise Refused("past-date")


def _no_longer_offered(scene: CommitScene, before: Committed | None, kept: Committed) -> list[Event]:
    gone = {before.share_item, before.learn_item} - set(kept.items) if before else set()
    return forgotten(scene, lambda request: request.item in gone)


def delete(scene: CommitScene, name: str) -> list[Event]:
    kept = scene.state.kept[name]
    theirs = forgotten(scene, lambda request: name in (request.by, request.to))
    return [CommitmentDeleted(block=scene.block, id=name), *leave(kept), *theirs]


def say_how_it_went(scene: CommitScene, command: SayHowItWent) -> list[Event]:
    kept = find(scene, command.code)
    return [] if kept.status == command.went else [FollowedUp(block=scene.block, id=kept.id, status=command.went)]


def set_aside(scene: CommitScene, item: str) -> list[Event]:
    """One of its places went into quarantine: its words stand nowhere else from then on."""
    names = [one.id for one in scene.state.kept.values() if item in one.items]
    return [event for name in names for event in delete(scene, name) if getattr(event, "item", "") != item]


def find(scene: CommitScene, code: str) -> Committed:
    kept = scene.state.kept.get(id_of(code))
    if kept is None:
        raise Refused("no-such-code")
    return kept


def receipt(scene: CommitScene, code: str) -> View:
    """What only the author gets to know: the code, and the words as they are kept."""
    kept = scene.state.kept.get(id_of(code))
    if kept is None:
        return {"code": readable(code), "commitment": None}
    return {"code": readable(code), "commitment": kept.model_dump(include=set(FIELDS)), "status": kept.status}
