"""What was planned: an agenda of timed blocks, each unfolding into steps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from workshop.journey.kind import Anonymity, Kind, Step
from workshop.journey.retention import Retention
from workshop.journey.text import Text

LOBBY = "lobby"
CARE_FIELDS = ("support_person", "support_contact", "where_to_report", "quiet_place")


@dataclass(frozen=True)
class Block:
    """`begins` counts seconds from the start of the workshop; `seconds` is its slot, its steps may need less, or
    more where they go at a reader's pace.

    `at_least`: a re-plan leaves it so many seconds. `fixed`: it begins at its clock time, such as lunch, never before
    and if possible never after. `cut`: what a re-plan took from its steps.
    """

    id: str
    kind: Kind[Any, Any]
    title: Text
    begins: int
    seconds: int
    plan: Any
    steps: tuple[Step, ...]
    at_least: int = 0
    fixed: bool = False
    cut: int = 0

    @property
    def needed(self) -> int:
        return sum(step.seconds for step in self.steps)

    @property
    def slack(self) -> int:
        return self.seconds - self.cut - self.needed


@dataclass(frozen=True)
class Agenda:
    """`starts` is the planned start in minutes after midnight; the first language is the main one.

    `later`: how many seconds after its planned end it was agreed to end; `room_until`: seconds from the planned start
    after which the room is no longer there. `rehearsal`: it is tried out, and nothing of it is real.
    """

    title: Text
    languages: tuple[str, ...]
    starts: int
    blocks: tuple[Block, ...]
    tables: tuple[str, ...] = ()
    care: Mapping[str, Text] = field(default_factory=dict)
    notice: Text | None = None
    welcome: Text | None = None
    screen_line: Text | None = None
    nudge: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anonymity: Anonymity = Anonymity()
    retention: Retention = field(default_factory=Retention)
    later: int = 0
    room_until: int | None = None
    rehearsal: bool = False

    @cached_property
    def steps(self) -> tuple[tuple[Block, Step], ...]:
        return tuple((block, step) for block in self.blocks for step in block.steps)

    @cached_property
    def places(self) -> dict[str, int]:
        return {step.id: place for place, (_, step) in enumerate(self.steps)}

    @cached_property
    def begins(self) -> tuple[int, ...]:
        """Planned begin of every step, in seconds from the start of the workshop."""
        return tuple(self._begins())

    def _begins(self) -> Iterator[int]:
        for block in self.blocks:
            at = block.begins
            for step in block.steps:
                yield at
                at += step.seconds

    @property
    def seconds(self) -> int:
        return sum(block.seconds for block in self.blocks)

    def block(self, name: str) -> Block | None:
        return next((block for block in self.blocks if block.id == name), None)

    def timed(self, block: Block, steps: tuple[Step, ...]) -> "Agenda":
        """With steps of other lengths in one block; its slot stays."""
        if steps == block.steps:
            return self
        changed = replace(block, steps=steps)
        return replace(self, blocks=tuple(changed if one is block else one for one in self.blocks))
