"""Practices from the room: a short card, read whole by a moderator before anyone else can see it."""

from collections.abc import Iterator

from pydantic import Field

from workshop.activities.panel.practice import Evidence, Practice
from workshop.activities.panel.questions import FromTheRoom, offered
from workshop.activities.panel.state import PanelScene, PracticeChosen, PracticeShared
from workshop.journey.messages import Command, Event, Name, Words
from workshop.journey.queue import Item, Status
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, Actor

LABEL = "practice"


class SharePractice(FromTheRoom):
    """`contact` is for organisers alone, and only if its author wants to be reached."""

    title: Words = Field(min_length=1, max_length=80)
    done: Words = Field(min_length=1, max_length=480)
    evidence: Evidence
    changed: Words = Field("", max_length=280)
    hard: Words = Field("", max_length=360)
    adapt: Words = Field("", max_length=360)
    contact: Words = Field("", max_length=120)


class WithdrawPractice(FromTheRoom):
    practice: Name


class ShowPractice(Command):
    """Puts a card on the room screen for the step at hand; an empty name takes it away."""

    asked_by = FACILITATOR_ONLY
    practice: Name


def share(scene: PanelScene, command: SharePractice, by: Actor) -> list[Event]:
    """The moderator is given every word that the room could see."""
    if not scene.current:
        raise Refused("closed")
    item = scene.print_of(command.key, by)
    card = PracticeShared(block=scene.block, item=item, **command.model_dump(exclude={"key"}))
    text = "\n".join(words for words in (card.title, card.done, card.changed, card.hard, card.adapt) if words)
    return [offered(scene, item, text, by, LABEL), card]


def show(scene: PanelScene, command: ShowPractice) -> list[Event]:
    if not scene.here:
        raise Refused("closed")
    wanted = (scene.step.id if scene.step else "", command.practice)
    if command.practice and not find(scene, command.practice):
        raise Refused("no-such-item")
    if wanted == scene.state.chosen or (not command.practice and not on_screen(scene)):
        return []
    return [PracticeChosen(block=scene.block, step=wanted[0], practice=wanted[1])]


def let_through(scene: PanelScene) -> Iterator[tuple[Item, PracticeShared]]:
    for item in scene.queue.of(scene.block, Status.SHOWN):
        if card := scene.state.practices.get(item.id):
            yield item, _as_let_through(item, card)


def _as_let_through(item: Item, card: PracticeShared) -> PracticeShared:
    """Of a card that was shortened only the shorter words are left, and how sure they are."""
    if not item.shortened:
        return card
    title, _, done = item.text.partition("\n")
    fields = {"title": title, "done": done.strip()} if done else {"title": "", "done": title}
    return PracticeShared(block=card.block, item=card.item, evidence=card.evidence, contact=card.contact, **fields)


def find(scene: PanelScene, name: str) -> Practice | PracticeShared | None:
    """A card that was prepared, or one from the room that a moderator let through."""
    prepared = next((one for one in scene.plan.practices if one.id == name), None)
    return prepared or next((card for item, card in let_through(scene) if item.id == name), None)


def on_screen(scene: PanelScene) -> Practice | PracticeShared | None:
    step, name = scene.state.chosen
    return find(scene, name) if scene.step and scene.step.id == step and name else None
