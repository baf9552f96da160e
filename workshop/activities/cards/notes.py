"""A note on each colour: how far it goes is its author's choice, and the room sees it only after a moderator."""

from typing import assert_never

from pydantic import Field

from workshop.activities.cards.plan import CardStep, Letter, Moment
from workshop.activities.cards.state import CardScene, NoteWithdrawn, NoteWritten, Share, asked
from workshop.journey.fingerprint import fingerprint
from workshop.journey.kind import View
from workshop.journey.messages import Command, Event, Key, Name, Words
from workshop.journey.queue import Item, Offered, Status, TakenBack
from workshop.journey.refused import Refused
from workshop.journey.roles import PARTICIPANT_ONLY, Actor

LONGEST = 140
REMEMBERED = 24  # requests for one card; where a table writes together, several phones may send theirs again
REACH = {"me": 0, "table": 1, "room": 2}


class OnCard(Command):
    """`block`: what it was written for, so that a note that waited on a phone never lands among later ones."""

    asked_by = PARTICIPANT_ONLY
    block: Name = ""
    card: Letter
    key: Key


class WriteNote(OnCard):
    """Writes a note, or changes it. One that its author keeps never gets here."""

    text: Words = Field(min_length=1, max_length=LONGEST)
    share: Share


class WithdrawNote(OnCard):
    pass


def is_open(scene: CardScene) -> bool:
    """From the step of writing until the block is over: people may think again while they listen."""
    step = asked(scene)
    writing = step is not None and step.moment in (Moment.WRITE, Moment.NOTES, Moment.SWAP, Moment.FRAME)
    begun = any(plan.moment is Moment.WRITE for plan in _reached(scene))
    return scene.current and scene.plan.mode == "text_per_colour" and not scene.plan.paper_only and writing and begun


def _reached(scene: CardScene) -> tuple[CardStep, ...]:
    step = asked(scene)
    return scene.plan.steps[: scene.plan.steps.index(step) + 1] if step else ()


def decide(scene: CardScene, command: WriteNote | WithdrawNote, by: Actor) -> list[Event]:
    match command:
        case WriteNote():
            return write(scene, command, by)
        case WithdrawNote():
            return withdraw(scene, command, by)
        case _:
            assert_never(command)


def owner(scene: CardScene, by: Actor) -> str:
    return by.ballot if scene.plan.unit == "person" else f"table-{by.table}"


def known(scene: CardScene, command: WriteNote, by: Actor) -> bool:
    note = scene.state.notes.get((owner(scene, by), command.card))
    return note is not None and scene.print_of(command.key, by) in note.requests


def write(scene: CardScene, command: WriteNote, by: Actor) -> list[Event]:
    if not is_open(scene):
        raise Refused("closed")
    if not by.table and (command.share == "table" or scene.plan.unit == "table"):
        raise Refused("no-table")
    limit = "table" if scene.plan.table_only else scene.plan.cards[command.card].stays
    if REACH[command.share] > REACH[limit]:
        raise Refused("not-yours")
    mine = owner(scene, by)
    before = scene.state.notes.get((mine, command.card))
    item = fingerprint(scene.block, mine, command.card, command.key) if command.share == "room" else ""
    if before and (before.text, before.share) == (command.text, command.share):
        return []
    request = scene.print_of(command.key, by)
    note = NoteWritten(
        block=scene.block, owner=mine, card=command.card, text=command.text, share=command.share,
        table=by.table, item=item, requests=(*(before.requests if before else ()), request)[-REMEMBERED:],
    )  # fmt: skip
    return [*_queue(scene, before, note, by), note]


def _queue(scene: CardScene, before: NoteWritten | None, note: NoteWritten, by: Actor) -> list[Event]:
    """Changed words go past the moderator again; a note that comes back from the room leaves it at once."""
    old = before.item if before else ""
    if not note.item:
        return [TakenBack(item=old)] if old else []
    offered = Offered(
        item=note.item, block=scene.block, text=note.text, signed="", author=note.owner, label=note.card,
        language=by.language, replaces=old,
    )  # fmt: skip
    return [offered]


def withdraw(scene: CardScene, command: WithdrawNote, by: Actor) -> list[Event]:
    """The author's wish, open or closed, shown or not."""
    before = scene.state.notes.get((owner(scene, by), command.card))
    if before is None:
        return []
    gone: list[Event] = [NoteWithdrawn(block=scene.block, owner=before.owner, card=command.card)]
    return [*gone, TakenBack(item=before.item)] if before.item else gone


def set_aside(scene: CardScene, item: str) -> list[Event]:
    written = [note for note in scene.state.notes.values() if note.item == item]
    return [NoteWithdrawn(block=scene.block, owner=note.owner, card=note.card) for note in written]


def columns(scene: CardScene) -> list[View]:
    """What a moderator let through, by colour. The same words from several people stand there once, as several."""
    made: dict[str, dict[str, list[Item]]] = {letter: {} for letter in scene.plan.cards}
    for item in sorted(scene.queue.of(scene.block, Status.SHOWN), key=lambda item: item.id):
        made[item.label].setdefault(_alike(item.text), []).append(item)
    return [
        {"letter": letter, "notes": [_note(scene, same) for same in groups.values()]} for letter, groups in made.items()
    ]


def _note(scene: CardScene, same: list[Item]) -> View:
    return {"id": same[0].id, "text": same[0].text, "several": len(same) >= scene.anonymity.cell}


def _alike(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def swapped(scene: CardScene, by: Actor) -> View | None:
    """Somebody else's words that the room may see, for this person to read aloud; never their own."""
    step = asked(scene)
    if step is None or step.moment is not Moment.SWAP or not by.ballot:
        return None
    others = [i for i in scene.queue.of(scene.block, Status.SHOWN) if i.author != owner(scene, by)]
    if not others:
        return None
    drawn = min(others, key=lambda item: fingerprint(by.ballot, item.id))
    return {"card": drawn.label, "text": drawn.text}
