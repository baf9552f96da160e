"""A word from the facilitator to whoever is on the panel, and the sign that it was seen."""

from pydantic import Field

from workshop.activities.panel.state import MessageSeen, PanelScene, SpeakerTold
from workshop.journey.messages import Command, Event, Words
from workshop.journey.roles import FACILITATOR_ONLY, Role


class TellSpeaker(Command):
    """Shown large on the speakers' page until it has been seen; no text takes it away."""

    asked_by = FACILITATOR_ONLY
    text: Words = Field(max_length=140)


class AcknowledgeMessage(Command):
    """`number` says which message was read, so that one that came meanwhile stays; without, whichever is there."""

    asked_by = frozenset({Role.SPEAKER})
    number: int = 0


def tell(scene: PanelScene, command: TellSpeaker) -> list[Event]:
    before = scene.state.message
    if command.text == before.text and not before.seen:
        return []
    return [SpeakerTold(block=scene.block, number=before.number + 1, text=command.text)]


def acknowledge(scene: PanelScene, command: AcknowledgeMessage) -> list[Event]:
    message = scene.state.message
    meant = command.number in (0, message.number)
    if not message.text or message.seen or not meant:
        return []
    return [MessageSeen(block=scene.block, number=message.number)]
