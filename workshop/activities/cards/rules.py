"""Holding up one of four colours: who may, until when, and what is forgotten at the reveal."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, assert_never

from workshop.activities.cards.plan import PASS, Cards, CardStep, Letter, round_of
from workshop.journey.kind import Scene
from workshop.journey.messages import Command, Event, Key, Name
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, PARTICIPANT_ONLY, Actor
from workshop.views import crowd
from workshop.views.crowd import Totals

LETTERS: tuple[Letter, ...] = ("A", "B", "C", "D")


class HoldCard(Command):
    """Chooses a card, or changes the choice while the round is open."""

    asked_by = PARTICIPANT_ONLY
    round: Name
    card: Name
    key: Key


class Reveal(Command):
    """Closes a round and shows its rough totals; the single answers are gone from then on."""

    asked_by = FACILITATOR_ONLY
    round: Name


class CardHeld(Event):
    block: str
    round: str
    ballot: str
    card: Letter | Literal["pass"]
    key: str

    @property
    def paper(self) -> str:
        return f"round/{self.round}"


class Revealed(Event):
    block: str
    round: str
    totals: Totals

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"round/{self.round}",)

    @property
    def burns(self) -> tuple[str, ...]:
        return (self.round,)


@dataclass(frozen=True)
class Table:
    """The cards on the table: which ballot holds which card, until the round is revealed."""

    held: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()
    revealed: Mapping[str, Totals] = field(default_factory=dict)

    def count(self, name: str) -> int:
        return len(self.held.get(name, {}))


CardScene = Scene[Cards, Table]


def asked(scene: CardScene) -> CardStep | None:
    return scene.step.plan if scene.step else None


def current_round(scene: CardScene) -> str | None:
    step = asked(scene)
    name = (step.choose or step.reveal) if step else None
    return round_of(scene.block, name) if name else None


def is_open(scene: CardScene, name: str | None) -> bool:
    step = asked(scene)
    choosing = bool(step and step.choose) and name == current_round(scene)
    return scene.open and choosing and name not in scene.state.revealed


def decide(scene: CardScene, command: HoldCard | Reveal, by: Actor) -> list[Event]:
    match command:
        case HoldCard():
            return hold_card(scene, command, by)
        case Reveal():
            return reveal(scene, command.round)
        case _:
            assert_never(command)


def hold_card(scene: CardScene, command: HoldCard, by: Actor) -> list[Event]:
    if not is_open(scene, command.round):
        raise Refused("closed")
    if command.card not in (*LETTERS, PASS):
        raise Refused("no-such-card")
    if _receipt(by, command.key) in scene.state.keys:
        return []
    return [
        CardHeld(
            block=scene.block,
            round=command.round,
            ballot=by.ballot,
            card=command.card,  # one of them by now
            key=_receipt(by, command.key),
        )
    ]


def _receipt(by: Actor, key: str) -> str:
    return f"{by.ballot}/{key}"


def reveal(scene: CardScene, name: str) -> list[Event]:
    """Once only: afterwards there is nothing left to count."""
    if name in scene.state.revealed:
        return []
    if name != current_round(scene):
        raise Refused("closed")
    held = Counter(scene.state.held.get(name, {}).values())
    counts: dict[str, int] = {letter: held[letter] for letter in LETTERS}
    shown = crowd.totals(counts, scene.anonymity.room, scene.anonymity.cell)
    return [Revealed(block=scene.block, round=name, totals=shown)]


def entering(scene: CardScene) -> list[Event]:
    step = asked(scene)
    return reveal(scene, round_of(scene.block, step.reveal)) if step and step.reveal else []


def evolve(state: Table, event: CardHeld | Revealed) -> Table:
    match event:
        case CardHeld(round=name, ballot=ballot, card=card):
            cards = {**state.held.get(name, {}), ballot: card}
            return replace(state, held={**state.held, name: cards}, keys=state.keys | {event.key})
        case Revealed(round=name):
            held = {other: cards for other, cards in state.held.items() if other != name}
            gone = frozenset(key for key in state.keys if key.split("/")[0] in state.held.get(name, {}))
            return Table(held, state.keys - gone, {**state.revealed, name: event.totals})
        case _:
            assert_never(event)


def scope(scene: CardScene) -> str:
    return current_round(scene) or scene.block
