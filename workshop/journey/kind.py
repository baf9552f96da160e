"""What every kind of block brings along: its plan, its rules and its views."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from workshop.journey.fingerprint import fingerprint
from workshop.journey.messages import Command, Event
from workshop.journey.queue import Item, Queue
from workshop.journey.retention import Retention
from workshop.journey.roles import Actor, Role
from workshop.journey.text import Said, Text

View = dict[str, Any]
Plan = TypeVar("Plan", bound=BaseModel)
State = TypeVar("State")
NOTHING: Callable[..., Any] = lambda *_: {}  # noqa: E731


class Written(BaseModel):
    """A part of agenda.yaml: an unknown key is a fault, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StepPlan(Written):
    """What agenda.yaml may say of a step of any kind."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Short name in small letters, unique in its block.")
    title: Text = Field(description="What this step is called on the console and in the run sheet.")
    minutes: float = Field(gt=0, le=180, description="How long it is planned to take; 1.5 is a minute and a half.")
    say: Text | None = Field(None, description="Shown to everyone: on the room screen and on phones.")
    notes: Text | None = Field(None, description="For the facilitator only. Markdown.")
    optional: bool = Field(False, description="May be dropped when time is short.")
    at_least: float | None = Field(None, ge=0, description="Minutes that a re-plan leaves it, or half of it.")

    def step(self, name: str) -> "Step":
        """The step that this plan makes, by this name."""
        seconds = round(self.minutes * 60)
        floor = round(self.at_least * 60) if self.at_least is not None else seconds // 2
        return Step(name, self.title, seconds, self, self.say, self.notes, min(floor, seconds), self.optional)


@dataclass(frozen=True)
class Step:
    """One thing at a time: what *Next* moves along. `id` starts with the block's.

    `floor`: seconds that a re-plan leaves it; None where nothing may be taken from it. `dropped`: *Next* passes it by.
    """

    id: str
    title: Text
    seconds: int
    plan: Any
    say: Text | None = None
    notes: Text | None = None
    floor: int | None = None
    optional: bool = False
    dropped: bool = False

    @property
    def spare(self) -> int:
        return 0 if self.floor is None else max(0, self.seconds - self.floor)


@dataclass(frozen=True)
class Anonymity:
    """Fewest answers that are shown at all, and fewest that are shown as a number of their own."""

    room: int = 10
    cell: int = 3


@dataclass(frozen=True)
class Scene(Generic[Plan, State]):
    """What an activity may know of the workshop.

    `step` is the step at hand, or the last one of this block that was reached; None before that.
    `here`: the block is the one at hand. `open`: the step at hand has not been passed before.
    `current`: the block has not been passed before. `seconds`: the slot of the block.
    """

    block: str
    plan: Plan
    state: State
    step: Step | None
    here: bool
    open: bool
    current: bool
    ended: bool
    queue: Queue
    anonymity: Anonymity
    seconds: int

    def print_of(self, key: str, by: Actor) -> str:
        """Of one request of one person: the same again when it is sent again, and it leads back to nobody."""
        return fingerprint(self.block, by.ballot, key)


@dataclass(frozen=True)
class Views(Generic[Plan, State]):
    """What each audience sees of this kind, beside what every step shows.

    `mine` and `table` are not for the others; `desk` is what a moderator is told of an item beside its words;
    `hands` are those who help with this kind alone, such as readers.
    """

    phone: Callable[[Scene[Plan, State], str], View]
    console: Callable[[Scene[Plan, State], str], View]
    screen: Callable[[Scene[Plan, State], str], View]
    mine: Callable[[Scene[Plan, State], Actor], View] = NOTHING
    table: Callable[[Scene[Plan, State], str, str], View] = NOTHING
    desk: Callable[[Scene[Plan, State], Item], View] = NOTHING
    hands: Mapping[Role, Callable[[Scene[Plan, State], str], View]] = field(default_factory=dict)


@dataclass(frozen=True)
class Papers(Generic[Plan, State]):
    """What of this kind can be printed, so that it works without any phone.

    `sheets` by the name of their part of the pack. `puts`: what a step puts to people, for the run sheet, as pairs
    of what it is (`prompt`, `statement`, …) and its words.
    """

    sheets: Callable[[Scene[Plan, State], str], Mapping[str, list[View]]] = NOTHING
    puts: Callable[[Scene[Plan, State], Step, str], list[tuple[str, Said]]] = lambda *_: []


@dataclass(frozen=True)
class Kind(Generic[Plan, State]):
    """A kind of block.

    `entering` and `leaving`: what a step of it, and its end, make happen by themselves. `left_behind`: what its end
    makes happen once *Undo* does not lead back into it either. `set_aside`: an item of it went into quarantine, and its
    words must stand nowhere else. `outdated`: what is forgotten so many days after the workshop. `scope` names what a
    ballot is good for, for a command or for a look; ballots of two scopes cannot be joined. `known`: this very request
    of this person has come before, so that it is answered as it was then, whatever is closed by now; `untold`: what
    could say so has been deleted. `lasting`: its ballot key outlives the end, and what it holds has a time of its own.
    `paced`: its steps go at a reader's pace, so that an overrun is a warning and no fault. `timed`: its steps with
    the lengths that they have by now. `quiet`: no clock and no counter for the room. `fills`: its one step is
    as long as its block.
    """

    name: str
    plan: type[Plan]
    steps: Callable[[Plan, str], tuple[Step, ...]]
    start: State
    views: Views[Plan, State]
    papers: Papers[Plan, State] = field(default_factory=Papers)
    commands: tuple[type[Command], ...] = ()
    events: tuple[type[Event], ...] = ()
    decide: Callable[[Scene[Plan, State], Any, Actor], list[Event]] = lambda *_: []
    evolve: Callable[[State, Any], State] = lambda state, _: state
    entering: Callable[[Scene[Plan, State]], list[Event]] = lambda _: []
    leaving: Callable[[Scene[Plan, State]], list[Event]] = lambda _: []
    left_behind: Callable[[Scene[Plan, State]], list[Event]] = lambda _: []
    set_aside: Callable[[Scene[Plan, State], str], list[Event]] = lambda *_: []
    outdated: Callable[[Scene[Plan, State], int, Retention], list[Event]] = lambda *_: []
    receipt: Callable[[Scene[Plan, State], Any, Actor], View] = NOTHING
    known: Callable[[Scene[Plan, State], Any, Actor], bool] = lambda *_: False
    untold: Callable[[Scene[Plan, State], Any], bool] = lambda scene, _: scene.ended
    scope: Callable[[Scene[Plan, State], Command | None], str] = lambda scene, _: scene.block
    timed: Callable[[tuple[Step, ...], State], tuple[Step, ...]] = lambda steps, _: steps
    lasting: bool = False
    paced: bool = False
    quiet: bool = False
    fills: bool = False
    warnings: Callable[[Plan, int, tuple[str, ...]], list[str]] = field(default=lambda *_: [])


Kinds = Mapping[str, Kind[Any, Any]]
