"""Questions from the room: asked without a name, shown after a moderator, supported once by each phone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from pydantic import Field

from workshop.activities.panel.plan import Panel
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import Scene
from workshop.journey.messages import Command, Event, Key, Name, Words
from workshop.journey.queue import Item, Offered, Status, TakenBack
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY, Actor

LONGEST = 280


class FromTheRoom(Command):
    asked_by = PARTICIPANT_ONLY
    key: Key


class AskQuestion(FromTheRoom):
    text: Words = Field(min_length=1, max_length=LONGEST)


class WithdrawQuestion(FromTheRoom):
    question: Name


class Support(FromTheRoom):
    question: Name


class QuestionSupported(Event):
    block: str
    question: str
    ballot: str

    @property
    def paper(self) -> str:
        return f"item/{self.question}"


@dataclass(frozen=True)
class Questions:
    """Who supports which question, as ballots."""

    supporters: Mapping[str, frozenset[str]] = field(default_factory=dict)


PanelScene = Scene[Panel, Questions]


def decide(scene: PanelScene, command: AskQuestion | WithdrawQuestion | Support, by: Actor) -> list[Event]:
    if isinstance(command, WithdrawQuestion):
        return withdraw(scene, command.question, by)
    if not scene.current:
        raise Refused("closed")
    match command:
        case AskQuestion():
            return ask(scene, command, by)
        case Support():
            return support(scene, command.question, by)
        case _:
            assert_never(command)


def ask(scene: PanelScene, command: AskQuestion, by: Actor) -> list[Event]:
    item = fingerprint(scene.block, by.ballot, command.key)
    if item in scene.queue:
        return []
    return [Offered(item=item, block=scene.block, text=command.text, author=by.ballot, language=by.language)]


def withdraw(scene: PanelScene, question: str, by: Actor) -> list[Event]:
    """The author's wish, open or closed, shown or not."""
    item = scene.queue.items.get(question)
    if item is None:
        return []
    if item.author != by.ballot:
        raise Refused("not-yours")
    return [TakenBack(item=question)]


def support(scene: PanelScene, question: str, by: Actor) -> list[Event]:
    item: Item | None = scene.queue.items.get(question)
    if item is None or item.block != scene.block or item.status is not Status.SHOWN:
        raise Refused("no-such-item")
    if by.ballot in scene.state.supporters.get(question, frozenset()):
        return []
    return [QuestionSupported(block=scene.block, question=question, ballot=by.ballot)]


def evolve(state: Questions, event: QuestionSupported) -> Questions:
    supporters = state.supporters.get(event.question, frozenset()) | {event.ballot}
    return Questions({**state.supporters, event.question: supporters})
