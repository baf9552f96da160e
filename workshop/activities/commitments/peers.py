"""Comparing notes: one asks, the other may say yes, and only then each sees the other's contact. A no is not told."""

from collections.abc import Callable
from typing import assert_never

from pydantic import Field

from workshop.activities.commitments.codes import id_of
from workshop.activities.commitments.form import Code
from workshop.activities.commitments.state import (
    CommitScene,
    Committed,
    PeerAnswered,
    PeerAsked,
    PeersForgotten,
)
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event, Key, Name, Words
from workshop.journey.queue import Status
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY

LONGEST_CONTACT = 120


class AmongPeers(Command):
    """`code` is that of one's own commitment in this workshop."""

    asked_by = PARTICIPANT_ONLY
    code: Code = Field(max_length=40)


class AskPeer(AmongPeers):
    """Would compare notes about what somebody offers or asks (`item`)."""

    item: Name
    contact: Words = Field(min_length=1, max_length=LONGEST_CONTACT)
    key: Key


class AnswerPeer(AmongPeers):
    request: Name
    yes: bool
    contact: Words = Field("", max_length=LONGEST_CONTACT)
    key: Key


class FindPeers(AmongPeers):
    """Reads back whom one asked, and who asked."""


Among = AskPeer | AnswerPeer | FindPeers


def decide(scene: CommitScene, command: Among) -> list[Event]:
    own = scene.state.kept.get(id_of(command.code))
    if own is None:
        raise Refused("no-such-code")
    match command:
        case AskPeer():
            return ask(scene, own, command)
        case AnswerPeer():
            return answer(scene, own, command)
        case FindPeers():
            return []
        case _:
            assert_never(command)


def ask(scene: CommitScene, own: Committed, command: AskPeer) -> list[Event]:
    """Only about what the room can see, and nobody asks themselves."""
    item = scene.queue.items.get(command.item)
    to = next((one for one in scene.state.kept.values() if command.item in (one.share_item, one.learn_item)), None)
    if item is None or item.status is not Status.SHOWN or to is None or to.id == own.id:
        raise Refused("no-such-item")
    name = name_of(own.id, command.item)
    if name in scene.state.asked:
        return []
    asked = PeerAsked(block=scene.block, id=name, by=own.id, to=to.id, item=item.id, contact=command.contact)
    return [asked]


def name_of(own: str, item: str) -> str:
    return fingerprint("peers", own, item)


def answer(scene: CommitScene, own: Committed, command: AnswerPeer) -> list[Event]:
    """The first answer counts: what has been swapped cannot be taken back."""
    request = scene.state.asked.get(command.request)
    if request is None or request.to != own.id:
        raise Refused("no-such-item")
    if command.yes and not command.contact:
        raise Refused("incomplete")
    if request.id in scene.state.answered:
        return []
    contact = command.contact if command.yes else ""
    return [PeerAnswered(block=scene.block, id=request.id, yes=command.yes, contact=contact)]


def forgotten(scene: CommitScene, which: Callable[[PeerAsked], bool]) -> list[Event]:
    gone = [request.id for request in scene.state.asked.values() if which(request)]
    return [PeersForgotten(block=scene.block, id=name) for name in gone]


def receipt(scene: CommitScene, code: str) -> View:
    """`asked_by_me` and `asked_of_me`; a contact stands there only after both said yes."""
    own = id_of(code)
    requests = scene.state.asked.values()
    return {
        "peers": {
            "asked_by_me": [_request(scene, one, mine=True) for one in requests if one.by == own],
            "asked_of_me": [_request(scene, one, mine=False) for one in requests if one.to == own],
        }
    }


def _request(scene: CommitScene, request: PeerAsked, *, mine: bool) -> View:
    said = scene.state.answered.get(request.id)
    agreed = said is not None and said.yes
    item = scene.queue.items.get(request.item)
    seen: View = {"id": request.id, "item": request.item, "text": item.text if item else ""}
    if agreed and said is not None:
        return {**seen, "state": "yes", "contact": said.contact if mine else request.contact}
    return {**seen, "state": "waiting" if mine or said is None else "no"}
