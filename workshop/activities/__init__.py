"""The kinds of block. A new kind is a folder like its neighbours, and a line here."""

from workshop.activities import (
    cards,
    circle,
    commitments,
    free,
    material,
    panel,
    pause,
    reflection,
    tabletop,
    testimonies,
)
from workshop.journey import commands, events, moderation
from workshop.journey.kind import Kinds
from workshop.journey.messages import Command, Event

GIVING = (testimonies.KIND, tabletop.KIND, cards.KIND, panel.KIND, commitments.KIND)
QUIETER = (
    reflection.KIND,
    material.KIND,
    circle.KIND,
    pause.KIND,
    free.KIND,
)  # nothing is given: no commands, no events
KINDS: Kinds = {kind.name: kind for kind in (*GIVING, *QUIETER)}

COMMANDS: dict[str, type[Command]] = {
    command.__name__: command
    for group in (commands.COMMANDS, moderation.COMMANDS, *(kind.commands for kind in KINDS.values()))
    for command in group
}

EVENTS: dict[str, type[Event]] = {
    event.__name__: event for group in (events.EVENTS, *(kind.events for kind in KINDS.values())) for event in group
}
