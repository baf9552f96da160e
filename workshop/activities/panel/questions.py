"""Questions from the room: asked without a name, shown after a moderator, supported once by each phone."""

from pydantic import Field

from workshop.activities.panel.family import supporters
from workshop.activities.panel.state import (
    Order,
    Outcome,
    PanelScene,
    QuestionSettled,
    QuestionsOrdered,
    QuestionSupported,
)
from workshop.journey.messages import Command, Event, Key, Name, Words
from workshop.journey.queue import Item, Offered, Status, TakenBack
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, PARTICIPANT_ONLY, Actor, Role

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


class AtTheDesk(Command):
    asked_by = frozenset({Role.FACILITATOR, Role.MODERATOR})
    item: Name


class MarkAnswered(AtTheDesk):
    """The panel has answered it."""


class AnswerLater(AtTheDesk):
    """It will be answered in writing."""


class ReopenQuestion(AtTheDesk):
    """Takes either of the two back: it is an open question again."""


class OrderQuestions(Command):
    """Which questions stand first: those with most support, or those of tables and languages not heard yet."""

    asked_by = FACILITATOR_ONLY
    order: Order


def ask(scene: PanelScene, command: AskQuestion, by: Actor) -> list[Event]:
    if not scene.current:
        raise Refused("closed")
    return [offered(scene, scene.print_of(command.key, by), command.text, by)]


def given(scene: PanelScene, key: str, by: Actor) -> bool:
    """Also when it has been taken back or erased since."""
    item = scene.print_of(key, by)
    return item in scene.queue or item in scene.queue.gone


def offered(scene: PanelScene, item: str, text: str, by: Actor, label: str = "") -> Offered:
    """Table and language are kept for the order of questions alone; no view shows them."""
    return Offered(
        item=item, block=scene.block, text=text, label=label, author=by.ballot, table=by.table, language=by.language
    )  # fmt: skip


def withdraw(scene: PanelScene, item: str, by: Actor) -> list[Event]:
    """The author's wish, open or closed, shown or not."""
    given = scene.queue.items.get(item)
    if given is None:
        return []
    if given.author != by.ballot:
        raise Refused("not-yours")
    return [TakenBack(item=item)]


def support(scene: PanelScene, command: Support, by: Actor) -> list[Event]:
    item = shown(scene, command.question)
    if not scene.current or scene.state.settled.get(item.id) == "answered":
        raise Refused("closed")
    if by.ballot in supporters(scene, item.id):
        return []
    return [QuestionSupported(block=scene.block, item=item.id, ballot=by.ballot)]


def shown(scene: PanelScene, name: str) -> Item:
    """A question of this panel that a moderator let through, and nothing else."""
    item = scene.queue.items.get(name)
    if item is None or item.block != scene.block or item.status is not Status.SHOWN or name in scene.state.practices:
        raise Refused("no-such-item")
    return item


def settle(scene: PanelScene, name: str, outcome: Outcome) -> list[Event]:
    item = shown(scene, name)
    if scene.state.settled.get(item.id, "shown") == outcome:
        return []
    return [QuestionSettled(block=scene.block, item=item.id, outcome=outcome)]


def order(scene: PanelScene, command: OrderQuestions) -> list[Event]:
    same = scene.state.order == command.order
    return [] if same else [QuestionsOrdered(block=scene.block, order=command.order)]
