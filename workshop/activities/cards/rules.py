"""Holding up one of four colours: who may, until when, and what is forgotten at the reveal."""

from dataclasses import replace
from typing import assert_never

from pydantic import Field

from workshop.activities.cards import notes
from workshop.activities.cards.notes import WithdrawNote, WriteNote
from workshop.activities.cards.plan import LETTERS, PASS, Letter, Moment
from workshop.activities.cards.state import (
    CardHeld,
    CardScene,
    CardsPutAway,
    Cloth,
    Held,
    NoteWithdrawn,
    NoteWritten,
    PapersCounted,
    Revealed,
    Round,
    asked,
    current_round,
)
from workshop.journey.messages import Command, Event, Key, Name, Words
from workshop.journey.queue import nameless
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, PARTICIPANT_ONLY, Actor, Role
from workshop.views import crowd

AT_ONE_TABLE = 12  # papers that a participant may count in: no table is larger
IN_A_ROOM = 400


class HoldCard(Command):
    """Chooses a card, or changes the choice while the round is open."""

    asked_by = PARTICIPANT_ONLY
    round: Name
    card: Name
    key: Key
    character: Letter | None = None


class CountPapers(Command):
    """Counts in papers that were held up by people without a phone."""

    asked_by = FACILITATOR_ONLY | PARTICIPANT_ONLY
    round: Name
    table: Words = Field("", max_length=20)
    counts: dict[Letter, int]
    key: Key | None = None


class Reveal(Command):
    """Closes a round and shows its rough totals; the single answers are gone from then on."""

    asked_by = FACILITATOR_ONLY
    steers = True
    round: Name


Request = HoldCard | CountPapers | Reveal | WriteNote | WithdrawNote
Happened = CardHeld | PapersCounted | Revealed | NoteWritten | NoteWithdrawn | CardsPutAway


def is_open(scene: CardScene, name: str | None) -> bool:
    """While its statement is being answered, and nothing further has been reached."""
    step = asked(scene)
    answering = step is not None and step.moment in (Moment.OPEN, Moment.RAISE) and name == current_round(scene)
    return scene.open and scene.plan.collects and answering and name not in scene.state.revealed


def papers_open(scene: CardScene, name: str | None) -> bool:
    """Papers may still be counted while tables talk, until the reveal."""
    step = asked(scene)
    known = name is not None and name == current_round(scene) and name not in scene.state.revealed
    counting = step is not None and step.moment in (Moment.OPEN, Moment.RAISE, Moment.TALK)
    return scene.current and scene.plan.collects and known and counting


def scope(scene: CardScene, command: Command | None) -> str:
    """Each round has ballots of its own, so that two answers of one person cannot be joined. What comes late for one
    that has not been revealed is looked up there."""
    if isinstance(command, HoldCard | CountPapers) and command.round in scene.state.rounds:
        return command.round
    return current_round(scene) or scene.block


def known(scene: CardScene, command: Request, by: Actor) -> bool:
    match command:
        case HoldCard(round=name):
            return _receipt(command, by) in scene.state.round(name).keys
        case CountPapers(round=name):
            return _request(scene, command, by) in scene.state.round(name).keys
        case WriteNote():
            return notes.known(scene, command, by)
        case _:
            return False


def untold(scene: CardScene, command: Request) -> bool:
    """Ballots go with their round at its reveal, and with the block."""
    match command:
        case HoldCard(round=name) | CountPapers(round=name):
            return name.startswith(f"{scene.block}/") and (name in scene.state.revealed or not scene.current)
        case _:
            return not scene.current


def _receipt(command: HoldCard, by: Actor) -> str:
    return f"{by.ballot}/{command.key}"


def _request(scene: CardScene, command: CountPapers, by: Actor) -> str:
    """A print, since beside the name of a table no ballot may stand."""
    return scene.print_of(command.key, by) if by.ballot and command.key else ""


def decide(scene: CardScene, command: Request, by: Actor) -> list[Event]:
    match command:
        case HoldCard():
            return hold_card(scene, command, by)
        case CountPapers():
            return count_papers(scene, command, by)
        case Reveal():
            return reveal(scene, command.round)
        case WriteNote() | WithdrawNote():
            return notes.decide(scene, command, by)
        case _:
            assert_never(command)


def hold_card(scene: CardScene, command: HoldCard, by: Actor) -> list[Event]:
    if not is_open(scene, command.round):
        raise Refused("closed")
    if command.card not in (*LETTERS, PASS):
        raise Refused("no-such-card")
    if bool(scene.plan.characters) != bool(command.character):
        raise Refused("incomplete" if scene.plan.characters else "not-understood")
    return [
        CardHeld(
            block=scene.block,
            round=command.round,
            ballot=by.ballot,
            card=command.card,  # one of them by now
            key=_receipt(command, by),
            character=command.character,
        )
    ]


def count_papers(scene: CardScene, command: CountPapers, by: Actor) -> list[Event]:
    if not papers_open(scene, command.round) or scene.plan.characters:
        raise Refused("closed")
    at_table = by.role is Role.PARTICIPANT
    if at_table and not by.table:
        raise Refused("no-table")
    numbers = command.counts.values()
    if any(number < 0 for number in numbers) or sum(numbers) > (AT_ONE_TABLE if at_table else IN_A_ROOM):
        raise Refused("not-understood")
    table = by.table if at_table else command.table
    if scene.state.round(command.round).papers.get(table) == command.counts:
        return []
    request = _request(scene, command, by)
    return [PapersCounted(block=scene.block, round=command.round, table=table, counts=command.counts, request=request)]


def reveal(scene: CardScene, name: str) -> list[Event]:
    """Once only: afterwards there is nothing left to count."""
    if name in scene.state.revealed:
        return []
    if name != current_round(scene) or not scene.plan.collects:
        raise Refused("closed")
    room, cell = scene.anonymity.room, scene.anonymity.cell
    lying = scene.state.round(name)
    if not scene.plan.characters:
        shown = crowd.merged_totals(lying.counts(), lying.on_paper(), room, cell)
        return [Revealed(block=scene.block, round=name, totals=shown)]
    each = {letter: crowd.totals(lying.counts(letter), room, cell) for letter in LETTERS}
    return [Revealed(block=scene.block, round=name, by_character=each)]


def entering(scene: CardScene) -> list[Event]:
    step, name = asked(scene), current_round(scene)
    revealing = step is not None and step.moment is Moment.REVEAL and scene.plan.collects
    return reveal(scene, name) if revealing and name else []


def leaving(scene: CardScene) -> list[Event]:
    """The block is over: what was not revealed is not kept, and notes of a table stay at the table."""
    rounds = tuple(scene.state.rounds)
    papers = tuple(note.paper for note in scene.state.notes.values())
    put_away = [CardsPutAway(block=scene.block, rounds=rounds, papers=papers)] if rounds or papers else []
    return [*put_away, *nameless(scene.queue, scene.block)]


def evolve(state: Cloth, event: Happened) -> Cloth:
    match event:
        case CardHeld(round=name):
            lying = state.round(name)
            held = {**lying.held, event.ballot: Held(event.card, event.character)}
            return _with(state, name, replace(lying, held=held, keys=lying.keys | {event.key}))
        case PapersCounted(round=name):
            lying = state.round(name)
            papers, keys = {**lying.papers, event.table: event.counts}, lying.keys | {event.request} - {""}
            return _with(state, name, replace(lying, papers=papers, keys=keys))
        case Revealed(round=name):
            rounds = {other: lying for other, lying in state.rounds.items() if other != name}
            return replace(state, rounds=rounds, revealed={**state.revealed, name: event})
        case NoteWritten():
            return replace(state, notes={**state.notes, (event.owner, event.card): event})
        case NoteWithdrawn():
            kept = {place: note for place, note in state.notes.items() if place != (event.owner, event.card)}
            return replace(state, notes=kept)
        case CardsPutAway():
            return Cloth(revealed=state.revealed)
        case _:
            assert_never(event)


def _with(state: Cloth, name: str, lying: Round) -> Cloth:
    return replace(state, rounds={**state.rounds, name: lying})
